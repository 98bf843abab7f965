drop view identity.pub_export;

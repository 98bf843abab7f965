drop view identity.pub_export;
drop table identity.export;

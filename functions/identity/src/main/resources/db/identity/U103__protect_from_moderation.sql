drop view identity.pub_protected_accounts;

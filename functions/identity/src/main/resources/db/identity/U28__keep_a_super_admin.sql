drop view identity.pub_super_admins;
drop trigger account_super_admin_not_deleted on identity.account;
drop trigger account_super_admin_left on identity.account;
drop function identity.keep_a_super_admin();
drop index identity.account_super_admin;

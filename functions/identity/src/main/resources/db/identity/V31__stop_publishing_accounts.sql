-- Nobody reads it any more: who acts on an account holds it, with pub_hold_accounts.
drop view identity.pub_accounts;

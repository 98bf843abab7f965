drop function identity.pub_hold_accounts(uuid[]);

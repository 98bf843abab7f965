alter table identity.account
    -- When it was closed for good, to be erased: nobody can sign in any more, and nobody can open it again.
    add closed_at timestamptz constraint account_closed_is_suspended check (closed_at is null or status = 'suspended');

-- Which accounts there are, for functions that act on accounts.
create view identity.pub_accounts as select id from identity.account;

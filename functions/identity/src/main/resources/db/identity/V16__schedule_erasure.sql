alter table identity.account
    -- When everything of it is erased; null unless its owner asked for that.
    add erase_after timestamptz,
    -- When that began: nobody can sign in any more.
    add erasing_since timestamptz;

-- Serves the sweep: where erase_after <= ?.
create index account_erase_after on identity.account (erase_after) where erase_after is not null;

alter table identity.account drop erase_after, drop erasing_since;

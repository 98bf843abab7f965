alter table identity.account drop avatar_id, drop avatar_type;

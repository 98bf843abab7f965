drop function identity.grant_role(uuid, text, text);
drop index identity.account_search;
alter table identity.account drop suspended_because;

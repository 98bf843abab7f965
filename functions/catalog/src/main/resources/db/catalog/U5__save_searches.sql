alter table catalog.variant drop column stock_at;
select notifications.withdraw('saved-search.matched');
create or replace view catalog.pub_export as
select null::uuid as account_id, null::text as kind, null::uuid as id, null::jsonb as document where false;
drop function catalog.match_searches(uuid);
drop table catalog.search_preset;
drop table catalog.saved_search_match;
drop table catalog.saved_search;

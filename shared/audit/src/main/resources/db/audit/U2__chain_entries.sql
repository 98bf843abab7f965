drop index audit.entry_by_address;
drop index audit.entry_by_action;
drop trigger entry_is_kept on audit.entry;
drop trigger entry_is_chained on audit.entry;
drop function audit.verify(bigint, integer);
drop table audit.chain;
drop function audit.chain_entry();
drop function audit.hash(bytea, audit.entry);
drop function audit.content(audit.entry);

drop table audit.entry;
drop function audit.refuse_change();

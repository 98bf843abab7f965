-- What administrators and operators did. Rows are added and never changed; actor_id is null where an operator acted.
create table audit.entry (
    id uuid constraint entry_pk primary key,
    actor_id uuid,
    action text not null,
    subject_id uuid,
    data jsonb not null default '{}',
    address text not null,
    occurred_at timestamptz not null
);

-- Serves: what one administrator did, and what was done to one account, newest first.
create index entry_by_actor on audit.entry (actor_id, id desc);
create index entry_by_subject on audit.entry (subject_id, id desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry is written once';
end $$;

create trigger entry_is_written_once before update or delete on audit.entry
for each row execute function audit.refuse_change();

-- When a participant was named, and by whom; null in those from before, and of accounts that are erased.
alter table content.participant add added_at timestamptz, add added_by uuid;

-- Serves: whom an account has named since a time, and its erasure.
create index participant_by_adder on content.participant (added_by, added_at) where added_by is not null;

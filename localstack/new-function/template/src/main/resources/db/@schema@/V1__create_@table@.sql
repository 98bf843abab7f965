-- A text whose words are counted.
create table @schema@.@table@ (
    id uuid constraint @table@_pk primary key,
    owner_id uuid not null,
    job_id uuid not null,
    text text not null constraint @table@_text_length check (length(text) between 1 and 10000),
    words integer,
    created_at timestamptz not null
);

-- Serves: an account's, newest first, and its export.
create index @table@_by_owner on @schema@.@table@ (owner_id, id desc);

-- What an export of an account holds of them.
create view @schema@.pub_export as
select owner_id as account_id, '@name@' as kind, id, jsonb_build_object(
    'id', id, 'jobId', job_id, 'text', text, 'words', words, 'createdAt', created_at) as document
from @schema@.@table@;

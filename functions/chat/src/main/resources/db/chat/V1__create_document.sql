-- A text whose words are counted.
create table chat.document (
    id uuid constraint document_pk primary key,
    owner_id uuid not null,
    job_id uuid not null,
    text text not null constraint document_text_length check (length(text) between 1 and 10000),
    words integer,
    created_at timestamptz not null
);

-- Serves: an account's, newest first, and its export.
create index document_by_owner on chat.document (owner_id, id desc);

-- What an export of an account holds of them.
create view chat.pub_export as
select owner_id as account_id, 'chat' as kind, id, jsonb_build_object(
    'id', id, 'jobId', job_id, 'text', text, 'words', words, 'createdAt', created_at) as document
from chat.document;

-- Whether an account reads a document: its own, and those in the collections that it is a member of.
create function chat.may_read(account uuid, document uuid) returns boolean
language sql stable as $$
    select exists (select from chat.document d where d.id = document and (d.owner_id = account or exists (
        select from chat.collection_document i join chat.collection_member m on m.collection_id = i.collection_id
        where i.document_id = d.id and m.account_id = account)))
$$;

create table chat.folder (
    id uuid constraint folder_pk primary key,
    owner_id uuid not null,
    name text not null constraint folder_name_length check (length(name) between 1 and 100),
    created_at timestamptz not null,
    -- Serves: an account's folders by name, and that each name is there once.
    constraint folder_name_once unique (owner_id, name)
);

-- Questions and answers that belong together.
create table chat.conversation (
    id uuid constraint conversation_pk primary key,
    owner_id uuid not null,
    folder_id uuid constraint conversation_folder references chat.folder (id) on delete set null,
    title text not null constraint conversation_title_length check (length(title) between 1 and 200),
    -- Whether somebody chose the title; else the first question gives it.
    named boolean not null,
    -- What questions are asked about; null for all that the owner may read.
    collections uuid[],
    documents uuid[],
    expires_at timestamptz,
    -- The message that came last: where one goes on.
    leaf_id uuid,
    messages integer not null default 0,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's conversations, newest first, its export and its erasure.
create index conversation_by_owner on chat.conversation (owner_id, id desc);
-- Serves: the conversations of a folder, newest first.
create index conversation_by_folder on chat.conversation (folder_id, id desc) where folder_id is not null;
-- Serves: the schedule that removes what has expired.
create index conversation_by_expiry on chat.conversation (expires_at) where expires_at is not null;

create table chat.message (
    id uuid constraint message_pk primary key,
    conversation_id uuid not null constraint message_conversation references chat.conversation (id) on delete cascade,
    -- What it follows: several that follow the same are branches.
    parent_id uuid constraint message_parent references chat.message (id) on delete cascade,
    role text not null constraint message_role check (role in ('user', 'assistant')),
    text text not null,
    created_at timestamptz not null,
    -- Of answers alone: the job that makes it, and what came of it.
    job_id uuid,
    finished_at timestamptz,
    answered boolean,
    answerer text constraint message_answerer check (answerer in ('extractive', 'generative', 'curated')),
    -- Why it is not what was hoped for.
    reason text,
    -- Its sentences, what supports each, and whether anything does.
    spans jsonb not null default '[]',
    groundedness double precision,
    model text,
    -- In millionths of a dollar.
    cost bigint not null default 0,
    -- How many passages were found for it.
    passages integer not null default 0,
    -- The documents that it was made from, whether it cites them or not: who may not read all of them sees what is left.
    sources uuid[] not null default '{}',
    -- What the filter said of a question.
    flags text[] not null default '{}',
    words tsvector generated always as (to_tsvector('pg_catalog.english', text)) stored,
    constraint message_answer_has_job check ((role = 'assistant') = (job_id is not null))
);

-- Serves: the messages of a conversation, the way from one to the beginning, and its removal.
create index message_by_conversation on chat.message (conversation_id, id);
-- Serves: the branches at a message, and the latest of them.
create index message_by_parent on chat.message (parent_id, id);
-- Serves: the branches at the beginning of a conversation.
create index message_beginnings on chat.message (conversation_id, id) where parent_id is null;
-- Serves: the search in what one has written and was answered.
create index message_words on chat.message using gin (words);
-- Serves: figures of a time.
create index message_by_time on chat.message (created_at) where role = 'assistant';
-- What an answer relies on. It outlives the document; whoever may not read the document sees none of it.
create table chat.citation (
    message_id uuid not null constraint citation_message references chat.message (id) on delete cascade,
    number integer not null,
    document_id uuid not null,
    passage_id uuid not null,
    title text not null,
    headings text[] not null,
    page integer,
    time_ms bigint,
    quote text not null,
    constraint citation_pk primary key (message_id, number)
);

-- Serves: what feedback says of a document.
create index citation_by_document on chat.citation (document_id);

-- An answer while it is made, piece by piece, for who follows it.
create table chat.answer_event (
    message_id uuid not null constraint answer_event_message references chat.message (id) on delete cascade,
    number integer not null,
    kind text not null constraint answer_event_kind check (kind in ('piece', 'restart', 'citations', 'done')),
    data text not null,
    created_at timestamptz not null,
    constraint answer_event_pk primary key (message_id, number)
);

-- Serves: the schedule that removes what nobody follows any more; the last event stays, and stands for all.
create index answer_event_by_time on chat.answer_event (created_at) where kind <> 'done';

select account_data.allow('free', 'chat-answer', 300);
select account_data.allow('pro', 'chat-answer', 10000);

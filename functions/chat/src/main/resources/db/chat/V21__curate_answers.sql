-- The summary of the way to a message. It names messages alone, so that what is read is what may be read then.
create table chat.summary (
    message_id uuid constraint summary_pk primary key
        constraint summary_message references chat.message (id) on delete cascade,
    turns integer not null,
    points jsonb not null
);

-- Answers that editors wrote. They are given to those alone who may read all of their sources.
create table chat.curated_answer (
    id uuid constraint curated_answer_pk primary key,
    question text not null constraint curated_answer_question_length check (length(question) between 1 and 4000),
    answer text not null constraint curated_answer_length check (length(answer) between 1 and 8000),
    -- The answer that it corrects. It outlives it.
    corrects_id uuid,
    active boolean not null default true,
    vector bytea not null,
    words tsvector generated always as (to_tsvector('pg_catalog.english', question)) stored,
    -- Null where the editor's account is gone.
    editor_id uuid,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: questions that might be the same.
create index curated_answer_words on chat.curated_answer using gin (words) where active;

-- Serves: the erasure of an editor's account.
create index curated_answer_by_editor on chat.curated_answer (editor_id);

-- What a curated answer relies on. It outlives the document; whoever may not read the document is not given the answer.
create table chat.curated_source (
    curated_id uuid not null constraint curated_source_answer references chat.curated_answer (id) on delete cascade,
    number integer not null,
    document_id uuid not null,
    passage_id uuid not null,
    title text not null,
    headings text[] not null,
    page integer,
    time_ms bigint,
    quote text not null,
    constraint curated_source_pk primary key (curated_id, number)
);

select identity.permit('admin', 'chat-answer:curate:all');
select identity.permit('moderator', 'chat-answer:curate:all');

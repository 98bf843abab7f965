-- The configuration for the words of a language; a text too short to tell it is taken for English.
create function chat.text_configuration(locale text) returns regconfig
language sql immutable parallel safe as $$
    select case split_part(lower(locale), '-', 1)
        when 'ar' then 'pg_catalog.arabic' when 'da' then 'pg_catalog.danish' when 'de' then 'pg_catalog.german'
        when 'el' then 'pg_catalog.greek' when 'en' then 'pg_catalog.english' when 'und' then 'pg_catalog.english' when 'es' then 'pg_catalog.spanish'
        when 'fi' then 'pg_catalog.finnish' when 'fr' then 'pg_catalog.french' when 'hu' then 'pg_catalog.hungarian'
        when 'it' then 'pg_catalog.italian' when 'nl' then 'pg_catalog.dutch' when 'no' then 'pg_catalog.norwegian'
        when 'pt' then 'pg_catalog.portuguese' when 'ro' then 'pg_catalog.romanian' when 'ru' then 'pg_catalog.russian'
        when 'sv' then 'pg_catalog.swedish' when 'tr' then 'pg_catalog.turkish'
        else 'pg_catalog.simple' end::regconfig
$$;

-- Something that questions are asked about. Where it stands is its job's to say.
create table chat.document (
    id uuid constraint document_pk primary key,
    owner_id uuid not null,
    title text not null constraint document_title_length check (length(title) between 1 and 200),
    source text not null constraint document_source
        check (source in ('upload', 'url', 'transcript', 'transcription', 'content')),
    -- What it was taken from, where that is something else of Medley's.
    source_id uuid,
    url text constraint document_url_length check (length(url) <= 2000),
    version integer not null default 1,
    -- The job that makes the latest version, and its file.
    job_id uuid not null,
    file_id uuid not null,
    file_name text not null constraint document_file_name_length check (length(file_name) between 1 and 200),
    content_type text,
    size_bytes bigint,
    -- Whether there is anything to work on yet: the file, where it is uploaded.
    arrived boolean not null,
    -- What is found now: the latest version that could be read.
    indexed_file_id uuid,
    indexed_file_name text,
    indexed_size_bytes bigint,
    indexed_at timestamptz,
    format text,
    language text,
    config regconfig,
    pages integer,
    passages integer not null default 0,
    tokens integer not null default 0,
    hidden_characters integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint document_comes_from_somewhere check (
        (source = 'url') = (url is not null) and (source in ('upload', 'url')) = (source_id is null)),
    constraint document_indexed_whole check (
        (indexed_file_id is null) = (indexed_at is null) and (config is null) = (indexed_at is null)
        and (indexed_at is not null or passages = 0))
);

-- Serves: an account's, newest first, what it may read, its export and its erasure.
create index document_by_owner on chat.document (owner_id, id desc);
-- Serves: the sweep, for uploads that never came.
create index document_by_arrival on chat.document (updated_at) where not arrived;
-- Serves: who hears that a file has arrived.
create index document_by_file on chat.document (file_id);

-- Objects of files that belong to no document any more, to be removed from the store.
create table chat.file_leftover (
    file_id uuid constraint file_leftover_pk primary key
);

create function chat.leave_files() returns trigger language plpgsql as $$
begin
    insert into chat.file_leftover (file_id)
    select f.id from unnest(array [old.file_id, old.indexed_file_id]) as f (id)
    where f.id is not null
        and (tg_op = 'DELETE' or (f.id is distinct from new.file_id and f.id is distinct from new.indexed_file_id))
    on conflict do nothing;
    return null;
end
$$;

create trigger document_leftovers after delete or update of file_id, indexed_file_id on chat.document
    for each row execute function chat.leave_files();

-- A part of a document that is found by itself. Its id is made of what it says, so that it stays when the rest changes.
create table chat.passage (
    id uuid constraint passage_pk primary key,
    document_id uuid not null constraint passage_document references chat.document (id) on delete cascade,
    ordinal integer not null,
    headings text[] not null,
    page integer,
    time_ms bigint,
    text text not null,
    start_offset integer not null,
    end_offset integer not null,
    tokens integer not null,
    words tsvector not null,
    -- Which model made the vectors; null where none knows the language.
    model text,
    -- The vector in 8 bits, to be multiplied by the scale, and in full.
    quantized bytea,
    scale double precision,
    vector bytea,
    constraint passage_vectors check (
        (model is null) = (quantized is null) and (model is null) = (scale is null) and (model is null) = (vector is null))
);

-- Vectors do not compress. In full they are read for few passages, so they lie aside.
alter table chat.passage alter quantized set storage plain, alter vector set storage external;

-- Serves: the passages of documents that are searched, and the list of one, in order.
create index passage_by_document on chat.passage (document_id, ordinal, id);

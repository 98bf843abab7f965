create extension if not exists pg_trgm schema public;

-- The words of a text, as they stand and without their places; of a very long one, those of its beginning.
create function audio.words(said text) returns tsvector language sql immutable parallel safe as $$
    select strip(to_tsvector('pg_catalog.simple', regexp_replace(left(said, 100000), '[^[:alnum:]]+', ' ', 'g')))
$$;

-- What an owner says of a file, whatever its newest version is. There is none until something is said.
create table audio.file_detail (
    -- The id of the first version.
    file_id uuid constraint file_detail_pk primary key,
    owner_id uuid not null,
    -- Null where the name of the newest version's file serves.
    title text,
    description text not null default '',
    -- In small letters.
    tags text[] not null default '{}' constraint file_detail_tags check (cardinality(tags) <= 20),
    -- Those of the title, the description, the tags and the notes.
    words tsvector not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: the tags of an account, what is said of its files, their export in order, and their erasure.
create index file_detail_by_owner on audio.file_detail (owner_id, file_id);

create table audio.note (
    id uuid constraint note_pk primary key,
    file_id uuid not null constraint note_file references audio.file_detail (file_id) on delete cascade,
    owner_id uuid not null,
    -- The version that it was written about.
    recording_id uuid not null,
    text text not null,
    -- Where in that version's sound.
    at_ms bigint constraint note_at check (at_ms >= 0),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: the notes of a file, newest first.
create index note_by_file on audio.note (file_id, id desc);
-- Serves: the export of an account's notes, in order.
create index note_by_owner on audio.note (owner_id, id);

-- Files that belong together.
create table audio.collection (
    id uuid constraint collection_pk primary key,
    owner_id uuid not null,
    name text not null,
    description text not null,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's collections, newest first, their export and their erasure.
create index collection_by_owner on audio.collection (owner_id, id desc);

create table audio.collection_file (
    collection_id uuid not null
        constraint collection_file_collection references audio.collection (id) on delete cascade,
    file_id uuid not null constraint collection_file_file references audio.file_detail (file_id) on delete cascade,
    added_at timestamptz not null,
    constraint collection_file_pk primary key (collection_id, file_id)
);

-- Serves: the removal of a file.
create index collection_file_by_file on audio.collection_file (file_id);

-- What the words of a search are looked for as: each where a word begins so; one of four letters or more that no file of the
-- owner's has is also looked for as the two words that look most like it, among those of the 2,000 files described last.
create function audio.read_search(owner uuid, wanted text) returns tsquery language plpgsql stable as $$
declare
    searched text[] := (array(select w from regexp_split_to_table(lower(wanted), '[^[:alnum:]]+') as w where w <> ''))[1:10];
    known text[];
    word text;
    part tsquery;
    other text;
    result tsquery;
begin
    foreach word in array searched loop
        part := to_tsquery('pg_catalog.simple', word || ':*');
        continue when numnode(part) = 0;
        if length(word) >= 4 then
            if known is null then
                known := array(
                    select lexeme from (
                        select d.words from audio.file_detail d where d.owner_id = owner
                        order by d.updated_at desc limit 2000) f
                    cross join unnest(tsvector_to_array(f.words)) as lexeme
                    union
                    select lexeme from (
                        select r.file_name from audio.recording r where r.owner_id = owner and r.status <> 'deleted'
                        order by r.id desc limit 2000) f
                    cross join unnest(tsvector_to_array(audio.words(f.file_name))) as lexeme);
            end if;
            if not exists (select from unnest(known) as k where starts_with(k, word)) then
                for other in
                    select k from unnest(known) as k
                    where abs(length(k) - length(word)) <= 2 and public.similarity(k, word) >= 0.3
                    order by public.similarity(k, word) desc, k limit 2
                loop
                    part := part || to_tsquery('pg_catalog.simple', other);
                end loop;
            end if;
        end if;
        result := case when result is null then part else result && part end;
    end loop;
    return result;
end
$$;

-- What an export of an account holds of its recordings; the files themselves are put beside it.
create or replace view audio.pub_export as
select owner_id as account_id, 'recordings' as kind, id, jsonb_build_object(
    'id', id, 'fileId', file_id, 'version', version_number, 'contentId', content_id,
    'status', status, 'fileName', file_name, 'contentType', content_type, 'sizeBytes', size_bytes,
    'sha256', encode(sha256, 'hex'), 'rejectionCode', rejection_code, 'rejectionDetail', rejection_detail,
    'container', container, 'codec', codec, 'sampleRate', sample_rate, 'channels', channels,
    'durationMs', duration_ms, 'truncated', truncated, 'loudnessLufs', loudness_lufs, 'clippingRatio', clipping_ratio,
    'speechRatio', speech_ratio, 'signalToNoiseDb', signal_to_noise_db,
    'signalToNoiseTrusted', signal_to_noise_trusted, 'createdAt', created_at, 'updatedAt', updated_at) as document
from audio.recording
where status <> 'deleted'
union all
select owner_id, 'recording-details', file_id, jsonb_build_object(
    'fileId', file_id, 'title', title, 'description', description, 'tags', tags,
    'createdAt', created_at, 'updatedAt', updated_at)
from audio.file_detail
union all
select owner_id, 'recording-notes', id, jsonb_build_object(
    'id', id, 'fileId', file_id, 'recordingId', recording_id, 'text', text, 'atMs', at_ms,
    'createdAt', created_at, 'updatedAt', updated_at)
from audio.note
union all
select c.owner_id, 'recording-collections', c.id, jsonb_build_object(
    'id', c.id, 'name', c.name, 'description', c.description, 'createdAt', c.created_at, 'updatedAt', c.updated_at,
    'fileIds', (select coalesce(jsonb_agg(i.file_id order by i.file_id), '[]') from audio.collection_file i
        where i.collection_id = c.id))
from audio.collection c;

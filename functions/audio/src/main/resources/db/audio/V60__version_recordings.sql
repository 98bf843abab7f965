-- A file that people know is one or more recordings, its versions; each keeps its own bytes, findings and predictions for ever.
alter table audio.recording
    -- The id of the first version.
    add file_id uuid,
    add version_number integer not null default 1 constraint recording_version_number check (version_number >= 1),
    -- Which version this one brought back; null for one that was uploaded.
    add restored_from integer,
    -- The recording under whose id the bytes lie: another one of the owner's, where that one had the same bytes before.
    add content_id uuid,
    -- Whether a later version is ready.
    add superseded boolean not null default false;
update audio.recording set file_id = id, content_id = id;
alter table audio.recording
    alter file_id set not null,
    alter content_id set not null,
    -- Serves: the versions of a file, newest first.
    add constraint recording_version unique (file_id, version_number);

-- Serves: whether anything has these bytes still.
create index recording_by_content on audio.recording (content_id);

-- Serves: which of an owner's recordings has the same bytes.
create index recording_by_digest on audio.recording (owner_id, sha256) where status = 'ready';

-- The last number of files that have several versions, so that none is given twice.
create table audio.file (
    id uuid constraint file_pk primary key,
    owner_id uuid not null,
    last_version integer not null
);

-- Serves: the erasure of an account.
create index file_by_owner on audio.file (owner_id);

create or replace view audio.pub_recordings as
select
    id,
    owner_id,
    status,
    case when status = 'ready' then 'renditions/' || owner_id || '/' || content_id || '.wav' end as rendition_key,
    duration_ms,
    loudness_lufs,
    clipping_ratio,
    speech_ratio,
    signal_to_noise_db,
    rejection_code,
    rejection_detail
from audio.recording
where status <> 'deleted';

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
where status <> 'deleted';

-- Who may hear a recording beside its owner: this version of a file, no later one.
create table audio.share (
    id uuid constraint share_pk primary key,
    recording_id uuid not null constraint share_recording references audio.recording (id) on delete cascade,
    owner_id uuid not null,
    scope text not null constraint share_scope check (scope in ('listen', 'download')),
    -- An account; or an address, whose account this is once there is one; or the secret of a link.
    account_id uuid,
    email text,
    token_hash bytea constraint share_token unique,
    expires_at timestamptz not null,
    -- When it was taken back.
    ended_at timestamptz,
    created_at timestamptz not null,
    constraint share_with_somebody check ((token_hash is null) = (account_id is not null or email is not null))
);

-- Serves: what is shared of a recording, newest first.
create index share_by_recording on audio.share (recording_id, id desc);
-- Serves: what is shared with an account, newest first, and its erasure.
create index share_by_account on audio.share (account_id, id desc) where account_id is not null;
-- Serves: what is shared with an address that had no account yet, newest first.
create index share_by_email on audio.share (email, id desc) where account_id is null and email is not null;
-- Serves: the export of what an account shares, in order, the end of what somebody else shared in it, and its erasure.
create index share_by_owner on audio.share (owner_id, id);
-- Serves the schedule: those that expired, or ended, long ago.
create index share_by_expiry on audio.share (expires_at);
create index share_by_end on audio.share (ended_at) where ended_at is not null;

-- What was done with it; who did, the share says.
create table audio.share_use (
    id uuid constraint share_use_pk primary key,
    share_id uuid not null constraint share_use_share references audio.share (id) on delete cascade,
    action text not null constraint share_use_action check (action in ('read', 'waveform', 'download')),
    -- Of a download.
    rendition text,
    -- An IPv4 address, or the first 64 bits of an IPv6 one.
    network text not null
);

-- Serves: the uses of a share, newest first.
create index share_use_by_share on audio.share_use (share_id, id desc);

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
from audio.collection c
union all
select s.owner_id, 'recording-shares', s.id, jsonb_build_object(
    'id', s.id, 'recordingId', s.recording_id, 'scope', s.scope,
    'accountId', case when s.email is null then s.account_id end, 'email', s.email, 'link', s.token_hash is not null,
    'expiresAt', s.expires_at, 'endedAt', s.ended_at, 'createdAt', s.created_at, 'uses', (
        select coalesce(jsonb_agg(jsonb_build_object('action', u.action, 'rendition', u.rendition, 'network', u.network)
            order by u.id), '[]') from audio.share_use u where u.share_id = s.id))
from audio.share s;

select notifications.announce(type => 'recording.shared', category => 'social', link => '/received-recordings/{{subjectId}}',
    actor => 'actorId', undone_by => 'recording.share-ended',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "title": "Interview", "scope": "listen"}');
select notifications.say('recording.shared', 'en', 'Somebody shares a recording with you', '{{title}}');
select notifications.say('recording.shared', 'de', 'Jemand teilt eine Aufnahme mit dir', '{{title}}');

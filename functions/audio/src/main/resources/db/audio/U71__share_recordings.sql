select notifications.withdraw('recording.shared');
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
drop table audio.share_use;
drop table audio.share;

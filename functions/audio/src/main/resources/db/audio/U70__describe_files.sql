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
drop function audio.read_search;
drop table audio.collection_file;
drop table audio.collection;
drop table audio.note;
drop table audio.file_detail;
drop function audio.words;

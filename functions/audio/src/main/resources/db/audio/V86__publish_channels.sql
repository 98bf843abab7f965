-- The file as it came, or its packed copy, for those who listen to its channels one by one; null until it is ready.
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
    rejection_detail,
    case when status = 'ready' then
        case when original_removed then 'optimized/' || owner_id || '/' || content_id || '.flac'
            else 'originals/' || owner_id || '/' || content_id end
    end as source_key,
    channels
from audio.recording
where status <> 'deleted' and trashed_at is null;

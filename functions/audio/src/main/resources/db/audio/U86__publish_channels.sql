drop view audio.pub_recordings;
create view audio.pub_recordings as
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
where status <> 'deleted' and trashed_at is null;

-- What other functions may know of recordings.
create view audio.pub_recordings as
select
    id,
    owner_id,
    status,
    case when status = 'ready' then 'renditions/' || owner_id || '/' || id || '.wav' end as rendition_key,
    duration_ms,
    loudness_lufs,
    clipping_ratio,
    speech_ratio,
    signal_to_noise_db,
    rejection_code,
    rejection_detail
from audio.recording
where status <> 'deleted';

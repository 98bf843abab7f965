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
drop index audio.recording_to_purge;
drop index audio.recording_in_trash;
alter table audio.recording
    drop constraint recording_trash,
    drop column taken_back_at,
    drop column trash_rule_id,
    drop column trash_keeps_transcripts,
    drop column purge_at,
    drop column trashed_at;

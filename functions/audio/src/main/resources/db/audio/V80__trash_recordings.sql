-- A recording that its owner has thrown away can be taken back for a while, then it is deleted for good.
alter table audio.recording
    -- Null unless it is in the trash.
    add trashed_at timestamptz,
    -- From when on nobody takes it back and it is deleted.
    add purge_at timestamptz,
    -- Whether transcripts made of it stay when it is deleted from there.
    add trash_keeps_transcripts boolean not null default false,
    -- The rule that threw it away; null where its owner did.
    add trash_rule_id uuid,
    -- When it was last taken back: rules count its age from then on.
    add taken_back_at timestamptz,
    add constraint recording_trash check ((trashed_at is null) = (purge_at is null));

-- Serves: what an account has in the trash, newest first.
create index recording_in_trash on audio.recording (owner_id, id desc)
    where trashed_at is not null and status <> 'deleted';

-- Serves the schedule: what is to be deleted, in the order in which its time came.
create index recording_to_purge on audio.recording (purge_at) where trashed_at is not null and status <> 'deleted';

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
where status <> 'deleted' and trashed_at is null;

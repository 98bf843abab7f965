-- What is said in a recording. How far it is, its job says.
create table speech.transcription (
    id uuid constraint transcription_pk primary key,
    owner_id uuid not null,
    recording_id uuid not null,
    job_id uuid not null,
    created_at timestamptz not null,
    -- BCP 47; null to have the model find out.
    asked_language text,
    -- All null until the job has succeeded.
    text text,
    language text,
    language_confidence double precision,
    segments jsonb,
    model jsonb
);

-- Serves: an owner's transcriptions, newest first.
create index transcription_by_owner on speech.transcription (owner_id, id desc);

-- Serves: the transcriptions that a recording's events concern.
create index transcription_by_recording on speech.transcription (recording_id);

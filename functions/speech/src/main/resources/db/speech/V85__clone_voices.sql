-- Voices that sound like their owners. A voice is made when its owner has been heard to say the phrase, and is kept at a service.
create table speech.cloned_voice (
    id uuid constraint cloned_voice_pk primary key,
    account_id uuid not null,
    name text not null,
    status text not null constraint cloned_voice_status check (status in ('pending', 'ready', 'revoked', 'stopped')),
    phrase text not null,
    expires_at timestamptz not null,
    -- How often somebody claimed to have said it.
    attempts integer not null default 0,
    -- Where it was said, as far as anybody claims, and the job that listens.
    recording_id uuid,
    job_id uuid,
    -- What was heard there when the voice was made.
    heard text,
    heard_at timestamptz,
    -- What the service calls it; null until it is made, and when it is deleted there.
    provider_voice text,
    -- Whether the account is erased; the row goes when the voice is deleted at the service.
    erased boolean not null default false,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint cloned_voice_ended check ((ended_at is null) = (status in ('pending', 'ready'))),
    constraint cloned_voice_ready check (status <> 'ready' or provider_voice is not null)
);

-- Serves: an account's voices, newest first; its erasure; its export.
create index cloned_voice_by_account on speech.cloned_voice (account_id, id desc);
-- Serves the sweep: those that are over and still known at the service, or to be forgotten.
create index cloned_voice_left_over on speech.cloned_voice (ended_at)
    where status in ('revoked', 'stopped') and (provider_voice is not null or erased);

-- What people say against cloned voices.
create table speech.voice_abuse_report (
    id uuid constraint voice_abuse_report_pk primary key,
    voice_id uuid not null constraint voice_abuse_report_voice references speech.cloned_voice (id) on delete cascade,
    text text not null,
    contact text,
    created_at timestamptz not null
);

-- Serves: how many there are about a voice.
create index voice_abuse_report_by_voice on speech.voice_abuse_report (voice_id);

select account_data.allow('free', 'voice-clone', 10);
select account_data.allow('pro', 'voice-clone', 100);
select identity.permit('admin', 'voice-abuse:read:all');
select identity.permit('admin', 'voice-clone:stop:all');

create or replace view speech.pub_export as
select owner_id as account_id, 'transcriptions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at,
    'askedLanguage', asked_language, 'allowedLanguages', allowed_languages, 'text', text, 'language', language,
    'languageConfidence', language_confidence, 'segments', segments, 'segmentLanguages', segment_languages,
    'withheld', withheld, 'model', model,
    'redact', redact, 'redactions', redactions, 'vocabulary', vocabulary, 'vocabularyUse', vocabulary_use,
    'corrections', corrections, 'channels', channels, 'segmentChannels', segment_channels) as document
from speech.transcription
union all
select account_id, 'syntheses', id, jsonb_build_object('id', id, 'createdAt', created_at, 'request', request,
    'durationMs', duration_ms, 'words', words)
from speech.synthesis
union all
select account_id, 'translations', id, jsonb_build_object('id', id, 'createdAt', created_at, 'request', request,
    'result', result)
from speech.translation
union all
select l.account_id, 'live-transcriptions', l.id, jsonb_build_object('id', l.id, 'createdAt', l.created_at,
    'endedAt', l.ended_at, 'askedLanguage', l.asked_language, 'allowedLanguages', l.allowed_languages, 'segments',
    (select jsonb_agg(m.document order by m.number) from speech.live_message m
        where m.live_id = l.id and m.segment is not null))
from speech.live_transcription l
union all
select account_id, 'cloned-voices', id, jsonb_build_object('id', id, 'name', name, 'status', status, 'phrase', phrase,
    'recordingId', recording_id, 'heard', heard, 'consentedAt', heard_at, 'createdAt', created_at, 'endedAt', ended_at)
from speech.cloned_voice where not erased;

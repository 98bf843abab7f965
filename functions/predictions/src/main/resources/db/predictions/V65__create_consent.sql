-- Who has agreed that emotions are recognised in their voice, and for what, as the account says that records it.
create table predictions.consent (
    id uuid constraint consent_pk primary key,
    account_id uuid not null,
    -- Whom the account knows by this name or number.
    subject text not null constraint consent_subject_length check (length(subject) between 1 and 200),
    purpose text not null constraint consent_purpose check (purpose in ('research', 'wellbeing', 'customer-service',
        'entertainment', 'accessibility', 'medical', 'safety')),
    -- The words that were agreed to.
    statement text not null constraint consent_statement_length check (length(statement) between 1 and 2000),
    given_at timestamptz not null,
    withdrawn_at timestamptz,
    created_at timestamptz not null
);

-- Serves: an account's, newest first, its export and its erasure.
create index consent_by_account on predictions.consent (account_id, id desc);

create or replace view predictions.pub_export as
select owner_id as account_id, 'predictions' as kind, id, jsonb_build_object(
    'id', id, 'recordingId', recording_id, 'jobId', job_id, 'createdAt', created_at, 'verdict', verdict,
    'timeline', timeline, 'options', options, 'windows', windows) as document
from predictions.prediction
union all
select account_id, 'prediction-corrections', prediction_id, jsonb_build_object(
    'predictionId', prediction_id, 'emotion', emotion, 'note', note, 'createdAt', created_at, 'updatedAt', updated_at)
from predictions.correction
union all
select account_id, 'prediction-consents', id, jsonb_build_object(
    'id', id, 'subject', subject, 'purpose', purpose, 'statement', statement, 'givenAt', given_at,
    'withdrawnAt', withdrawn_at, 'createdAt', created_at)
from predictions.consent;

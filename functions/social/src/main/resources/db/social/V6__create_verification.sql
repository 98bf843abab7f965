-- Who asks to be verified.
create table social.verification (
    id uuid constraint verification_pk primary key,
    account_id uuid not null,
    legal_name text not null constraint verification_name_length check (length(legal_name) between 1 and 200),
    category text not null constraint verification_category
        check (category in ('creator', 'athlete', 'business', 'public_figure')),
    statement text not null constraint verification_statement_length check (length(statement) between 1 and 5000),
    status text not null constraint verification_status check (status in ('submitted', 'approved', 'rejected', 'withdrawn')),
    reason text,
    -- Null where that account is erased.
    decided_by uuid,
    decided_at timestamptz,
    version integer not null,
    created_at timestamptz not null,
    constraint verification_decided check ((decided_at is null) = (status in ('submitted', 'withdrawn')))
);

-- One application of an account is open at a time.
create unique index verification_open on social.verification (account_id) where status = 'submitted';
-- Serves: the applications of an account, newest first.
create index verification_by_account on social.verification (account_id, id);
-- Serves: the queue of the reviewers.
create index verification_by_status on social.verification (status, id);
-- Serves: the erasure of a reviewer.
create index verification_by_reviewer on social.verification (decided_by) where decided_by is not null;

-- What shows that it is so.
create table social.evidence (
    id uuid constraint evidence_pk primary key,
    verification_id uuid not null constraint evidence_verification references social.verification (id) on delete cascade,
    kind text not null constraint evidence_kind check (kind in ('text', 'link', 'file')),
    text text not null constraint evidence_text_length check (length(text) <= 5000),
    content_type text,
    size_bytes bigint,
    created_at timestamptz not null
);

-- Serves: the evidence of an application.
create index evidence_by_verification on social.evidence (verification_id, id);

-- Files of evidence that is gone, to be removed from the store.
create table social.evidence_leftover (
    evidence_id uuid constraint evidence_leftover_pk primary key
);

create function social.leave_evidence() returns trigger language plpgsql as $$
begin
    if old.kind = 'file' then
        insert into social.evidence_leftover (evidence_id) values (old.id) on conflict do nothing;
    end if;
    return null;
end
$$;

create trigger evidence_leftovers after delete on social.evidence for each row
    execute function social.leave_evidence();

-- Who is verified. What was taken away says why.
create table social.badge (
    account_id uuid constraint badge_pk primary key,
    category text not null,
    verification_id uuid not null constraint badge_verification references social.verification (id),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_reason text,
    created_at timestamptz not null,
    constraint badge_revoked check ((revoked_at is null) = (revoked_reason is null))
);

-- Serves: the application of a badge.
create index badge_by_verification on social.badge (verification_id);
-- Serves: those that run out.
create index badge_by_expiry on social.badge (expires_at) where revoked_at is null;

select identity.permit('admin', 'influencer-statistics:read:all');
select identity.permit('admin', 'verification:read:all');
select identity.permit('admin', 'verification:decide:all');
select identity.permit('moderator', 'verification:read:all');
select identity.permit('moderator', 'verification:decide:all');

select notifications.announce(type => 'verification.submitted', category => 'operations',
    link => '/influencers/verifications/{{subjectId}}', roles => array ['admin', 'moderator', 'super_admin'],
    grouped_by => 'type', sample => '{"verificationId": "01930000-0000-7000-8000-000000000000", "handle": "amy"}');
select notifications.say('verification.submitted', 'en', '{{handle}} asks to be verified', '');
select notifications.say('verification.submitted', 'de', '{{handle}} möchte verifiziert werden', '');
select notifications.announce(type => 'verification.decided', category => 'social',
    link => '/influencers/me/verification', channels => array ['in_app', 'email'],
    sample => '{"verificationId": "01930000-0000-7000-8000-000000000000", "status": "approved", "reason": ""}');
select notifications.say('verification.decided', 'en', 'Your verification is {{status}}', '{{reason}}');
select notifications.say('verification.decided', 'de', 'Deine Verifizierung: {{status}}', '{{reason}}');
select notifications.announce(type => 'badge.revoked', category => 'social', channels => array ['in_app', 'email'],
    link => '/influencers/me/verification', sample => '{"reason": "The account was sold."}');
select notifications.say('badge.revoked', 'en', 'Your badge was taken away', '{{reason}}');
select notifications.say('badge.revoked', 'de', 'Dein Abzeichen wurde entzogen', '{{reason}}');
select notifications.announce(type => 'badge.expired', category => 'social', link => '/influencers/me/verification');
select notifications.say('badge.expired', 'en', 'Your badge has run out', 'Apply again to keep it.');
select notifications.say('badge.expired', 'de', 'Dein Abzeichen ist abgelaufen', 'Beantrage es neu, um es zu behalten.');

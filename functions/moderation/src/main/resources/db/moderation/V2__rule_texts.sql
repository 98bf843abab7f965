-- The rules of the text filter where moderators have changed them; elsewhere those hold that come with it.
create table moderation.rule_set (
    place text constraint rule_set_pk primary key,
    version bigint not null,
    document jsonb not null,
    guideline_id uuid constraint rule_set_guideline references moderation.guideline (id),
    updated_by uuid,
    updated_at timestamptz not null
);

-- Serves: whether a guideline is used.
create index rule_set_by_guideline on moderation.rule_set (guideline_id);

create table moderation.rule_version (
    id uuid not null,
    place text not null,
    version bigint not null,
    document jsonb not null,
    guideline_id uuid constraint rule_version_guideline references moderation.guideline (id),
    note text not null,
    created_by uuid,
    created_at timestamptz not null,
    constraint rule_version_pk primary key (place, version)
);

-- Serves: the versions of a place, newest first.
create index rule_version_by_id on moderation.rule_version (place, id);
-- Serves: whether a guideline is used.
create index rule_version_by_guideline on moderation.rule_version (guideline_id);

create view moderation.pub_rule as select place, version, document, guideline_id from moderation.rule_set;

-- What clients had checked, for feedback and for trying rules; deleted after thirty days.
create table moderation.text_check (
    id uuid constraint text_check_pk primary key,
    account_id uuid,
    place text not null,
    text text not null,
    action text not null constraint text_check_action check (action in ('allow', 'mask', 'hold', 'block')),
    findings jsonb not null,
    rule_version bigint not null,
    created_at timestamptz not null
);

-- Serves: the latest texts of a place, on which rules are tried.
create index text_check_by_place on moderation.text_check (place, id);
-- Serves: what an account had checked, for exports and erasure.
create index text_check_by_account on moderation.text_check (account_id, id);
-- Serves: deleting what is old.
create index text_check_by_time on moderation.text_check (created_at);

-- What people say of findings: of a check, or of what was held when its case was decided.
create table moderation.finding_feedback (
    id uuid constraint finding_feedback_pk primary key,
    subject_id uuid not null,
    category text not null,
    rule text not null,
    verdict text not null constraint finding_feedback_verdict check (verdict in ('right', 'wrong', 'missed')),
    created_by uuid,
    created_at timestamptz not null,
    constraint finding_feedback_once unique (subject_id, category, rule)
);

-- Serves: the measure of rules in a period.
create index finding_feedback_by_time on moderation.finding_feedback (created_at);

select identity.permit('moderator', 'text:check:all');
select identity.permit('moderator', 'moderation-rule:read:all');
select identity.permit('admin', 'text:check:all');
select identity.permit('admin', 'moderation-rule:read:all');
select identity.permit('admin', 'moderation-rule:write:all');

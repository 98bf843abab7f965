-- A thing that somebody wrote and that moderators decide about; each thing has one open case at most.
create table moderation.case_file (
    id uuid constraint case_file_pk primary key,
    kind text not null,
    subject_id uuid not null,
    -- Null once the author's account is erased.
    author_id uuid,
    place text not null,
    source text not null constraint case_file_source check (source in ('report', 'filter')),
    state text not null constraint case_file_state check (state in ('open', 'decided')),
    categories text[] not null,
    severity double precision not null constraint case_file_severity check (severity between 0 and 1),
    reach bigint not null,
    priority double precision not null,
    reporters integer not null default 0,
    report_weight double precision not null default 0,
    -- Nobody but the author sees the thing meanwhile.
    hidden boolean not null default false,
    claimed_by uuid,
    claimed_until timestamptz,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    -- It was found harmless then: it is not reported again until it is changed.
    cleared_at timestamptz,
    version integer not null default 1
);

create unique index case_file_open on moderation.case_file (kind, subject_id) where state = 'open';
-- Serves: the queue, by priority.
create index case_file_by_priority on moderation.case_file (state, priority, id);
-- Serves: the queue, by when its cases are due.
create index case_file_by_due on moderation.case_file (state, due_at, id);
-- Serves: the latest case of a thing.
create index case_file_by_subject on moderation.case_file (kind, subject_id, opened_at);
-- Serves: the cases of an author.
create index case_file_by_author on moderation.case_file (author_id, id);
-- Serves: what was decided in a period.
create index case_file_by_decision on moderation.case_file (decided_at);
-- Serves: what was opened in a period.
create index case_file_by_opening on moderation.case_file (opened_at);

-- The thing as it was when somebody reported it, or when the filter held it. Never changed.
create table moderation.evidence (
    id uuid constraint evidence_pk primary key,
    case_file_id uuid not null constraint evidence_case_file references moderation.case_file (id) on delete cascade,
    author_id uuid,
    text text not null,
    hash bytea not null,
    changed_at timestamptz not null,
    taken_at timestamptz not null,
    constraint evidence_once unique (case_file_id, hash, changed_at)
);

create table moderation.report (
    id uuid constraint report_pk primary key,
    case_file_id uuid not null constraint report_case_file references moderation.case_file (id) on delete cascade,
    evidence_id uuid not null constraint report_evidence references moderation.evidence (id) on delete cascade,
    -- Null once the reporter's account is erased.
    account_id uuid,
    category text not null,
    text text not null,
    weight double precision not null,
    state text not null constraint report_state check (state in ('open', 'upheld', 'dismissed')),
    created_at timestamptz not null,
    resolved_at timestamptz,
    constraint report_once unique (case_file_id, account_id)
);

-- Serves: what an account has reported.
create index report_by_account on moderation.report (account_id, id);
-- Serves: the reports with an evidence.
create index report_by_evidence on moderation.report (evidence_id);
-- Serves: what was reported in a period.
create index report_by_time on moderation.report (created_at);

-- What moderators usually say.
create table moderation.action_template (
    id uuid constraint action_template_pk primary key,
    name text not null constraint action_template_name unique,
    action text not null,
    reason text not null,
    guideline_id uuid constraint action_template_guideline references moderation.guideline (id),
    created_at timestamptz not null
);

-- Serves: whether a guideline is used.
create index action_template_by_guideline on moderation.action_template (guideline_id);

-- What was decided, and why: the statement of reasons for the author.
create table moderation.decision (
    id uuid constraint decision_pk primary key,
    case_file_id uuid not null constraint decision_case_file references moderation.case_file (id) on delete cascade,
    account_id uuid,
    action text not null constraint decision_action
        check (action in ('release', 'hide', 'remove', 'warn', 'limit', 'suspend')),
    reason text not null,
    guideline_id uuid constraint decision_guideline references moderation.guideline (id),
    guideline_version integer,
    automatic boolean not null,
    decided_by uuid,
    created_at timestamptz not null,
    appeal_until timestamptz not null,
    undone_at timestamptz
);

-- Serves: the decisions about what an account wrote.
create index decision_by_account on moderation.decision (account_id, id);
-- Serves: the decisions of a case.
create index decision_by_case on moderation.decision (case_file_id, id);
-- Serves: what was decided in a period.
create index decision_by_time on moderation.decision (created_at);
-- Serves: whether a guideline is used.
create index decision_by_guideline on moderation.decision (guideline_id);

create table moderation.appeal (
    id uuid constraint appeal_pk primary key,
    decision_id uuid not null constraint appeal_once unique
        constraint appeal_decision references moderation.decision (id) on delete cascade,
    account_id uuid,
    text text not null,
    state text not null constraint appeal_state check (state in ('open', 'upheld', 'rejected')),
    note text,
    decided_by uuid,
    created_at timestamptz not null,
    decided_at timestamptz
);

-- Serves: appeals that wait, the first one first.
create index appeal_by_state on moderation.appeal (state, id);
-- Serves: the appeals of an account.
create index appeal_by_account on moderation.appeal (account_id, id);
-- Serves: appeals of a period.
create index appeal_by_time on moderation.appeal (created_at);

create table moderation.strike (
    id uuid constraint strike_pk primary key,
    account_id uuid not null,
    decision_id uuid not null constraint strike_decision references moderation.decision (id) on delete cascade,
    points integer not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz
);

-- Serves: the strikes of an account.
create index strike_by_account on moderation.strike (account_id, id);
-- Serves: the strike of a decision.
create index strike_by_decision on moderation.strike (decision_id);

create table moderation.sanction (
    id uuid constraint sanction_pk primary key,
    account_id uuid not null,
    decision_id uuid not null constraint sanction_decision references moderation.decision (id) on delete cascade,
    kind text not null constraint sanction_kind check (kind in ('warning', 'limit', 'suspension')),
    reason text not null,
    until timestamptz,
    created_at timestamptz not null,
    lifted_at timestamptz
);

-- Serves: the sanctions of an account.
create index sanction_by_account on moderation.sanction (account_id, id);
-- Serves: the sanction of a decision.
create index sanction_by_decision on moderation.sanction (decision_id);
-- Serves: those that end.
create index sanction_ending on moderation.sanction (until) where lifted_at is null and kind <> 'warning';

-- Accounts that are gone; evidence about them is kept as long as decisions may be appealed.
create table moderation.erased_author (
    account_id uuid constraint erased_author_pk primary key,
    erase_after timestamptz not null
);

-- Serves: those whose time has come.
create index erased_author_by_time on moderation.erased_author (erase_after);

select identity.permit('moderator', 'moderation:read:all');
select identity.permit('moderator', 'moderation:decide:all');
select identity.permit('admin', 'moderation:read:all');
select identity.permit('admin', 'moderation:decide:all');

select notifications.announce(type => 'moderation.hidden', event => 'moderation.decided', category => 'moderation',
    conditions => '{"action": "hide"}', mandatory => true, link => '/moderation/decisions',
    sample => '{"kind": "post", "action": "hide", "reason": "It names a private address."}');
select notifications.say('moderation.hidden', 'en', 'Others cannot see your {{kind}} for now', '{{reason}}');
select notifications.say('moderation.hidden', 'de', 'Andere sehen einen Ihrer Texte vorerst nicht', '{{reason}}');
select notifications.announce(type => 'moderation.removed', event => 'moderation.decided', category => 'moderation',
    conditions => '{"action": "remove"}', mandatory => true, link => '/moderation/decisions',
    sample => '{"kind": "post", "action": "remove", "reason": "It threatens somebody."}');
select notifications.say('moderation.removed', 'en', 'Your {{kind}} was removed', '{{reason}}');
select notifications.say('moderation.removed', 'de', 'Einer Ihrer Texte wurde entfernt', '{{reason}}');
select notifications.announce(type => 'moderation.released', event => 'moderation.decided', category => 'moderation',
    conditions => '{"action": "release"}', mandatory => true, link => '/moderation/decisions',
    sample => '{"kind": "post", "action": "release", "reason": ""}');
select notifications.say('moderation.released', 'en', 'Your {{kind}} was reviewed and can be seen', '{{reason}}');
select notifications.say('moderation.released', 'de', 'Einer Ihrer Texte wurde geprüft und ist zu sehen', '{{reason}}');
select notifications.announce(type => 'moderation.sanctioned', category => 'moderation', mandatory => true,
    link => '/moderation/standing',
    sample => '{"sanction": "limit", "until": "2026-12-01T08:00:00Z", "reason": "Three texts were removed."}');
select notifications.say('moderation.sanctioned', 'en', 'Your account has a {{sanction}}', '{{reason}}');
select notifications.say('moderation.sanctioned', 'de', 'Ihr Konto ist eingeschränkt oder verwarnt ({{sanction}})', '{{reason}}');
select notifications.announce(type => 'moderation.sanction-lifted', category => 'moderation', mandatory => true,
    link => '/moderation/standing', sample => '{"sanction": "limit"}');
select notifications.say('moderation.sanction-lifted', 'en', 'The {{sanction}} of your account is over', '');
select notifications.say('moderation.sanction-lifted', 'de', 'Eine Einschränkung Ihres Kontos ist aufgehoben ({{sanction}})', '');
select notifications.announce(type => 'report.resolved', category => 'reports', link => '/reports/{{subjectId}}',
    sample => '{"kind": "post", "outcome": "upheld"}');
select notifications.say('report.resolved', 'en', 'Your report of a {{kind}} was decided: {{outcome}}', '');
select notifications.say('report.resolved', 'de', 'Über Ihre Meldung wurde entschieden ({{outcome}})', '');
select notifications.announce(type => 'appeal.decided', category => 'moderation', mandatory => true,
    link => '/moderation/decisions', sample => '{"outcome": "upheld", "note": "It was a quotation."}');
select notifications.say('appeal.decided', 'en', 'Your appeal was decided: {{outcome}}', '{{note}}');
select notifications.say('appeal.decided', 'de', 'Über Ihren Einspruch wurde entschieden ({{outcome}})', '{{note}}');

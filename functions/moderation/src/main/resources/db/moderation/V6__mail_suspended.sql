-- Who is suspended cannot sign in to read why, so a mail says it.
select notifications.declare_mail('account-suspended', array ['en', 'de'], array ['link'],
    '{"reason": "Three texts threatened somebody.", "day": "2026-12-30", "link": "https://medley.example/api/moderation/statements?token=sample"}');

-- What such a mail leads to: a decision, which whoever has the token reads and appeals until then.
create table moderation.statement_token (
    hash bytea constraint statement_token_pk primary key,
    decision_id uuid not null constraint statement_token_decision references moderation.decision (id) on delete cascade,
    expires_at timestamptz not null
);

-- Serves: the tokens of a decision that is deleted.
create index statement_token_by_decision on moderation.statement_token (decision_id);
-- Serves: deleting those whose time is over.
create index statement_token_by_expiry on moderation.statement_token (expires_at);

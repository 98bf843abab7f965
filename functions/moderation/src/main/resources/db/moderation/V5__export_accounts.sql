-- What an export of an account holds of moderation. What others reported of it is theirs.
create view moderation.pub_export as
select r.account_id, 'reports' as kind, r.id, jsonb_build_object(
    'id', r.id, 'kind', c.kind, 'subjectId', c.subject_id, 'category', r.category, 'text', r.text, 'state', r.state,
    'createdAt', r.created_at, 'resolvedAt', r.resolved_at) as document
from moderation.report r join moderation.case_file c on c.id = r.case_file_id where r.account_id is not null
union all
select d.account_id, 'moderation-decisions', d.id, jsonb_build_object(
    'id', d.id, 'kind', c.kind, 'subjectId', c.subject_id, 'action', d.action, 'reason', d.reason,
    'guidelineId', d.guideline_id, 'automatic', d.automatic, 'createdAt', d.created_at, 'undoneAt', d.undone_at)
from moderation.decision d join moderation.case_file c on c.id = d.case_file_id where d.account_id is not null
union all
select a.account_id, 'moderation-appeals', a.id, jsonb_build_object(
    'id', a.id, 'decisionId', a.decision_id, 'text', a.text, 'state', a.state, 'note', a.note, 'createdAt', a.created_at)
from moderation.appeal a where a.account_id is not null
union all
select s.account_id, 'moderation-strikes', s.id, jsonb_build_object(
    'id', s.id, 'decisionId', s.decision_id, 'points', s.points, 'createdAt', s.created_at, 'expiresAt', s.expires_at,
    'withdrawnAt', s.withdrawn_at)
from moderation.strike s
union all
select s.account_id, 'moderation-sanctions', s.id, jsonb_build_object(
    'id', s.id, 'kind', s.kind, 'reason', s.reason, 'until', s.until, 'createdAt', s.created_at, 'liftedAt', s.lifted_at)
from moderation.sanction s
union all
select s.account_id, 'moderation-standing', s.account_id, jsonb_build_object(
    'trustLevel', s.trust_level, 'limitedUntil', s.limited_until, 'suspendedUntil', s.suspended_until, 'texts', s.texts,
    'reportsUpheld', s.reports_upheld, 'reportsDismissed', s.reports_dismissed)
from moderation.standing s
union all
select t.account_id, 'text-checks', t.id, jsonb_build_object(
    'id', t.id, 'place', t.place, 'text', t.text, 'action', t.action, 'createdAt', t.created_at)
from moderation.text_check t where t.account_id is not null;

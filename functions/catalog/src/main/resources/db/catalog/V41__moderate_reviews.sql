-- When what a review says was written; its status and the shop's answer change later than that.
alter table catalog.review add column written_at timestamptz not null default now();
update catalog.review set written_at = updated_at;

-- What may be reported to moderators, and who reads it. Each vote is somebody who has read it.
create view catalog.pub_moderated as
select 'review' as kind, id, account_id as author_id, title || E'\n\n' || text as body,
    (1 + helpful + unhelpful)::bigint as reach, written_at as changed_at,
    case status when 'published' then 'everyone' else 'author' end as readers
from catalog.review;

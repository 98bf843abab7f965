drop function social.shown_name(social.influencer);
create or replace view social.pub_moderated as
select 'post' as kind, p.id, p.account_id as author_id, p.body,
    (select count(*) from social.impression m where m.post_id = p.id) as reach, p.updated_at as changed_at,
    case when p.status <> 'published' or p.moderation in ('held', 'hidden', 'removed') then 'author'
        when p.visibility = 'everyone' and i.private then 'followers'
        else p.visibility end as readers
from social.post p left join social.influencer i on i.account_id = p.account_id
where p.deleted_at is null
union all
select 'comment', c.id, c.account_id, c.body,
    (select count(*) from social.impression m where m.post_id = c.post_id),
    coalesce(c.edited_at, c.created_at),
    case when c.moderation in ('held', 'hidden', 'removed') or p.status <> 'published' or p.moderation <> 'visible' then 'author'
        when p.visibility = 'everyone' and i.private then 'followers'
        else p.visibility end
from social.comment c join social.post p on p.id = c.post_id
left join social.influencer i on i.account_id = p.account_id
where c.deleted_at is null and p.deleted_at is null;

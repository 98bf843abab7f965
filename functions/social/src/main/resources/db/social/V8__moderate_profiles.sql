-- Profiles are moderated too, by the id of their account, since that is what others meet beside what it wrote.
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
where c.deleted_at is null and p.deleted_at is null
union all
select 'profile', i.account_id, i.account_id,
    concat_ws(E'\n', i.display_name, i.handle, i.bio,
        (select string_agg(concat_ws(' ', l->>'title', l->>'url'), E'\n') from jsonb_array_elements(i.links) l),
        array_to_string(i.niches, ', '), i.media_kit->>'summary', i.media_kit->>'audience',
        (select string_agg(r->>'title', E'\n') from jsonb_array_elements(i.media_kit->'rates') r)),
    coalesce(t.followers, 0)::bigint, i.updated_at,
    case when i.moderation = 'visible' then 'everyone' else 'author' end
from social.influencer i left join social.follow_total t on t.account_id = i.account_id;

-- The name that others see: of a profile that moderation hid or removed the handle alone.
create function social.shown_name(i social.influencer) returns text language sql stable as $$
    select case when i.moderation = 'visible' then i.display_name else i.handle end
$$;

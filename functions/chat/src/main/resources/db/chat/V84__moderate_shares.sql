-- When moderation withheld a share, which nobody but its owner sees then; null while it has not.
alter table chat.share add column withheld_at timestamptz;

-- For moderation: what is shared, with its owner's own words and those of their documents; what stands in documents of others is
-- left out, as it is for readers.
create view chat.pub_moderated as
select 'shared-conversation' as kind, s.id, c.owner_id as author_id,
    coalesce(s.title, c.title) || coalesce(E'\n\n' || left(w.body, 100000), '') as body,
    0::bigint as reach, s.created_at as changed_at,
    case when s.withheld_at is null then 'everyone' else 'author' end as readers
from chat.share s join chat.conversation c on c.id = s.conversation_id
cross join lateral (
    with recursive way as (
        select m.id, m.parent_id, m.text, m.sources from chat.message m where m.id = s.leaf_id
        union all
        select m.id, m.parent_id, m.text, m.sources from chat.message m join way on m.id = way.parent_id
    )
    select string_agg(case when exists (select from unnest(way.sources) as o (id)
            where not exists (select from chat.document d where d.id = o.id and d.owner_id = c.owner_id))
        then '[documents of others]' else way.text end, E'\n\n' order by way.id) as body from way) w
where (s.expires_at is null or s.expires_at > now()) and (c.expires_at is null or c.expires_at > now());

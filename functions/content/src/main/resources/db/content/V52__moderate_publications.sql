-- What moderation took off, to be shown again as it was where that is taken back.
create table content.taken_off (
    item_id uuid constraint taken_off_pk primary key
        constraint taken_off_item references content.item (id) on delete cascade,
    version integer not null,
    taken_off_at timestamptz not null
);

-- For moderation: what everybody reads, of authors who are there.
create view content.pub_moderated as
select 'content' as kind, p.item_id as id, a.account_id as author_id,
    concat_ws(E'\n', p.title, nullif(p.document ->> 'summary', ''), nullif(p.document ->> 'byline', ''),
        (select string_agg(t #>> '{}', E'\n') from jsonb_path_query(p.document -> 'fields', 'strict $.**') as t
            where jsonb_typeof(t) = 'string')) as body,
    0::bigint as reach, p.updated_at as changed_at, 'everyone' as readers
from content.publication p cross join lateral (
    select account_id from content.participant where item_id = p.item_id and role = 'author' order by position limit 1) a;

create table social.comment (
    id uuid constraint comment_pk primary key,
    post_id uuid not null constraint comment_post references social.post (id) on delete cascade,
    -- Null where that account is erased; the comment is deleted then.
    account_id uuid,
    parent_id uuid constraint comment_parent references social.comment (id) on delete cascade,
    depth integer not null constraint comment_depth check (depth between 0 and 4),
    body text not null constraint comment_body_length check (length(body) <= 10000),
    moderation text not null constraint comment_moderation check (moderation in ('visible', 'held', 'hidden', 'removed')),
    ups integer not null default 0,
    downs integer not null default 0,
    -- The lower bound of Wilson's interval of the share of votes that are up.
    score double precision not null default 0,
    replies integer not null default 0 constraint comment_replies check (replies >= 0),
    version integer not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    created_at timestamptz not null,
    constraint comment_erased check (account_id is not null or deleted_at is not null)
);

-- Serves: the comments of a post and the replies to one, newest first.
create index comment_by_post on social.comment (post_id, id) where parent_id is null;
create index comment_by_parent on social.comment (parent_id, id);
-- Serves: the same, best first.
create index comment_by_score on social.comment (post_id, score, id) where parent_id is null;
create index comment_by_parent_score on social.comment (parent_id, score, id);
-- Serves: the comments of a post that is deleted, and how many of them accounts wrote.
create index comment_by_author on social.comment (post_id, account_id);
-- Serves: what an account commented, newest first; erasure and export.
create index comment_by_account on social.comment (account_id, id);

create table social.comment_version (
    comment_id uuid not null constraint comment_version_comment references social.comment (id) on delete cascade,
    number integer not null,
    body text not null,
    created_at timestamptz not null,
    constraint comment_version_pk primary key (comment_id, number)
);

create table social.comment_mention (
    comment_id uuid not null constraint comment_mention_comment references social.comment (id) on delete cascade,
    account_id uuid not null,
    constraint comment_mention_pk primary key (comment_id, account_id)
);

-- Serves: the erasure of an account.
create index comment_mention_by_account on social.comment_mention (account_id);

create table social.comment_vote (
    comment_id uuid not null constraint comment_vote_comment references social.comment (id) on delete cascade,
    account_id uuid not null,
    up boolean not null,
    created_at timestamptz not null,
    constraint comment_vote_pk primary key (comment_id, account_id)
);

-- Serves: export and erasure of an account.
create index comment_vote_by_account on social.comment_vote (account_id, comment_id);

-- A comment that is deleted or taken off is not counted, of its post or of its parent.
create function social.count_comment() returns trigger language plpgsql as $$
declare
    before integer := 0;
    after integer := 0;
    change integer;
    row_of social.comment;
begin
    if tg_op <> 'INSERT' then
        before := (old.deleted_at is null and old.moderation = 'visible')::integer;
        row_of := old;
    end if;
    if tg_op <> 'DELETE' then
        after := (new.deleted_at is null and new.moderation = 'visible')::integer;
        row_of := new;
    end if;
    change := after - before;
    if change > 0 then
        insert into social.post_total as t (post_id, comments) values (row_of.post_id, 1)
        on conflict (post_id) do update set comments = t.comments + 1;
    elsif change < 0 then
        update social.post_total set comments = comments - 1 where post_id = row_of.post_id;
    end if;
    if change <> 0 and row_of.parent_id is not null then
        update social.comment set replies = replies + change where id = row_of.parent_id;
    end if;
    return null;
end
$$;

create trigger comment_counted after insert or delete or update of deleted_at, moderation on social.comment
    for each row execute function social.count_comment();

-- Wilson, with z = 1.96.
create function social.wilson(ups integer, downs integer) returns double precision language sql immutable as $$
    select case when ups + downs = 0 then 0 else
        (ups::float8 / (ups + downs) + 1.9208 / (ups + downs)
            - 1.96 * sqrt(ups::float8 * downs / (ups + downs) + 0.9604) / (ups + downs))
        / (1 + 3.8416 / (ups + downs)) end
$$;

create function social.count_vote() returns trigger language plpgsql as $$
declare
    more_ups integer := 0;
    more_downs integer := 0;
begin
    if tg_op <> 'INSERT' then
        more_ups := more_ups - old.up::integer;
        more_downs := more_downs - (not old.up)::integer;
    end if;
    if tg_op <> 'DELETE' then
        more_ups := more_ups + new.up::integer;
        more_downs := more_downs + (not new.up)::integer;
    end if;
    update social.comment set ups = ups + more_ups, downs = downs + more_downs,
        score = social.wilson(ups + more_ups, downs + more_downs)
    where id = coalesce(new.comment_id, old.comment_id);
    return null;
end
$$;

create trigger vote_counted after insert or update or delete on social.comment_vote
    for each row execute function social.count_vote();

select notifications.announce(type => 'comment.added', category => 'social', link => '/posts/{{postId}}',
    actor => 'actorId', undone_by => 'comment.removed',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "handle": "amy", "name": "Amy", "postId": "01930000-0000-7000-8000-000000000001"}');
select notifications.say('comment.added', 'en', '{{name}} commented on your post', '');
select notifications.say('comment.added', 'de', '{{name}} hat deinen Beitrag kommentiert', '');
select notifications.announce(type => 'reply.added', category => 'social', link => '/posts/{{postId}}',
    actor => 'actorId', undone_by => 'reply.removed',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "handle": "amy", "name": "Amy", "postId": "01930000-0000-7000-8000-000000000001"}');
select notifications.say('reply.added', 'en', '{{name}} replied to your comment', '');
select notifications.say('reply.added', 'de', '{{name}} hat auf deinen Kommentar geantwortet', '');

create table social.post (
    id uuid constraint post_pk primary key,
    account_id uuid not null,
    body text not null constraint post_body_length check (length(body) <= 20000),
    tags text[] not null,
    reference_kind text constraint post_reference_kind check (reference_kind in ('meal', 'product', 'recording')),
    reference_id uuid,
    visibility text not null constraint post_visibility check (visibility in ('everyone', 'followers', 'author')),
    replies text constraint post_replies check (replies in ('everyone', 'followers', 'mentioned', 'nobody')),
    status text not null constraint post_status check (status in ('draft', 'scheduled', 'published')),
    publish_at timestamptz,
    published_at timestamptz,
    -- Whether followers' inboxes get it; those of authors with very many followers are read at read time.
    broadcast boolean not null default false,
    moderation text not null constraint post_moderation check (moderation in ('visible', 'held', 'hidden', 'removed')),
    version integer not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint post_reference check ((reference_kind is null) = (reference_id is null)),
    constraint post_schedule check ((status = 'scheduled') = (publish_at is not null)),
    constraint post_published check ((status = 'published') = (published_at is not null))
);

-- Serves: the posts of an account, newest first.
create index post_by_account on social.post (account_id, published_at, id) where status = 'published';
-- Serves: the drafts of an account, newest first; erasure and export.
create index post_by_owner on social.post (account_id, id);
-- Serves: what is to be published now.
create index post_by_schedule on social.post (publish_at) where status = 'scheduled';
-- Serves: the feeds of those who follow an account with very many followers.
create index post_broadcast on social.post (account_id, published_at, id) where broadcast and status = 'published';
-- Serves: the posts of all, newest first, and what was published lately, for "For You".
create index post_lately on social.post (published_at, id) where status = 'published';

-- Whose posts are read at read time is known beside how many follow them.
create function social.note_broadcast() returns trigger language plpgsql as $$
begin
    update social.follow_total set has_broadcast = true where account_id = new.account_id and not has_broadcast;
    return null;
end
$$;

create trigger post_broadcast_noted after insert or update of broadcast on social.post
    for each row when (new.broadcast) execute function social.note_broadcast();

-- Whether somebody may read a post. The one place that decides it.
create function social.shows_post(reader uuid, p social.post) returns boolean language plpgsql stable as $$
begin
    if p.deleted_at is not null or p.moderation = 'removed' then
        return false;
    end if;
    if p.account_id = reader then
        return true;
    end if;
    return p.status = 'published' and p.moderation = 'visible' and social.may_read(reader, p.account_id, p.visibility);
end
$$;

-- What a post said before it was edited.
create table social.post_version (
    post_id uuid not null constraint post_version_post references social.post (id) on delete cascade,
    number integer not null,
    body text not null,
    created_at timestamptz not null,
    constraint post_version_pk primary key (post_id, number)
);

-- The hashtags of published posts.
create table social.post_tag (
    post_id uuid not null constraint post_tag_post references social.post (id) on delete cascade,
    tag text not null,
    published_at timestamptz not null,
    constraint post_tag_pk primary key (post_id, tag)
);

-- Serves: the posts of a hashtag, newest first.
create index post_tag_by_tag on social.post_tag (tag, published_at, post_id);

-- Whom a post names.
create table social.post_mention (
    post_id uuid not null constraint post_mention_post references social.post (id) on delete cascade,
    account_id uuid not null,
    -- Whether they were told of it.
    told boolean not null,
    constraint post_mention_pk primary key (post_id, account_id)
);

-- Serves: the erasure of an account.
create index post_mention_by_account on social.post_mention (account_id);

create table social.post_picture (
    id uuid constraint post_picture_pk primary key,
    post_id uuid not null constraint post_picture_post references social.post (id) on delete cascade,
    content_type text not null,
    size_bytes bigint not null,
    alt text not null constraint post_picture_alt_length check (length(alt) <= 500),
    status text not null constraint post_picture_status check (status in ('uploading', 'processing', 'ready', 'rejected')),
    attempts integer not null default 0,
    due_at timestamptz,
    expires_at timestamptz not null,
    rejection_code text,
    rejection_detail text,
    width integer,
    height integer,
    blurhash text,
    renditions jsonb,
    created_at timestamptz not null,
    constraint post_picture_rejection check ((status = 'rejected') = (rejection_code is not null))
);

-- Serves: the pictures of a post, in the order of their making.
create index post_picture_by_post on social.post_picture (post_id, id);
-- Serves: those that nothing has happened to for too long.
create index post_picture_by_due on social.post_picture (due_at) where due_at is not null;

-- Objects of pictures that are gone, to be removed from the store.
create table social.picture_leftover (
    picture_id uuid constraint picture_leftover_pk primary key
);

create function social.leave_picture() returns trigger language plpgsql as $$
begin
    insert into social.picture_leftover (picture_id) values (old.id) on conflict do nothing;
    return null;
end
$$;

create trigger picture_leftovers after delete on social.post_picture for each row
    execute function social.leave_picture();

create table social.post_like (
    post_id uuid not null constraint post_like_post references social.post (id) on delete cascade,
    account_id uuid not null,
    -- Sorts by when it was given.
    id uuid not null,
    created_at timestamptz not null,
    constraint post_like_pk primary key (post_id, account_id)
);

-- Serves: who likes a post, newest first.
create index post_like_by_post on social.post_like (post_id, id);
-- Serves: what an account likes, newest first; erasure and export.
create index post_like_by_account on social.post_like (account_id, id);

-- Links to a post, each of who shared it.
create table social.share (
    id uuid constraint share_pk primary key,
    post_id uuid not null constraint share_post references social.post (id) on delete cascade,
    account_id uuid not null,
    channel text not null,
    code text not null constraint share_code unique,
    opened integer not null default 0,
    created_at timestamptz not null,
    constraint share_once unique (post_id, account_id, channel)
);

-- Serves: the links of a post, newest first.
create index share_by_post on social.share (post_id, id);
-- Serves: export and erasure of an account.
create index share_by_account on social.share (account_id, id);

-- How many likes, comments and shares a post has, kept by triggers in the transaction of each change.
create table social.post_total (
    post_id uuid constraint post_total_pk primary key
        constraint post_total_post references social.post (id) on delete cascade,
    likes integer not null default 0 constraint post_total_likes check (likes >= 0),
    comments integer not null default 0 constraint post_total_comments check (comments >= 0),
    shares integer not null default 0 constraint post_total_shares check (shares >= 0)
) with (fillfactor = 80);

create function social.count_likes() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into social.post_total as t (post_id, likes)
        select post_id, count(*) from changed group by post_id order by post_id
        on conflict (post_id) do update set likes = t.likes + excluded.likes;
    else
        perform from social.post_total t where t.post_id in (select post_id from changed) order by t.post_id for update;
        update social.post_total t set likes = t.likes - c.n
        from (select post_id, count(*) as n from changed group by post_id) c where t.post_id = c.post_id;
    end if;
    return null;
end
$$;

create trigger like_added after insert on social.post_like referencing new table as changed
    for each statement execute function social.count_likes();
create trigger like_removed after delete on social.post_like referencing old table as changed
    for each statement execute function social.count_likes();

create function social.count_shares() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into social.post_total as t (post_id, shares)
        select post_id, count(*) from changed group by post_id order by post_id
        on conflict (post_id) do update set shares = t.shares + excluded.shares;
    else
        perform from social.post_total t where t.post_id in (select post_id from changed) order by t.post_id for update;
        update social.post_total t set shares = t.shares - c.n
        from (select post_id, count(*) as n from changed group by post_id) c where t.post_id = c.post_id;
    end if;
    return null;
end
$$;

create trigger share_added after insert on social.share referencing new table as changed
    for each statement execute function social.count_shares();
create trigger share_removed after delete on social.share referencing old table as changed
    for each statement execute function social.count_shares();

select account_data.allow('free', 'social-post', 1000);

select notifications.announce(type => 'like.added', category => 'social', link => '/posts/{{subjectId}}',
    grouped_by => 'subject', actor => 'actorId', undone_by => 'like.removed',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "handle": "amy", "name": "Amy"}');
select notifications.say('like.added', 'en', '{{name}}{{#others}} and {{others}} others{{/others}} liked your post', '');
select notifications.say('like.added', 'de', '{{name}}{{#others}} und {{others}} anderen{{/others}} gefällt dein Beitrag', '');
select notifications.announce(type => 'mention.added', category => 'social', link => '/posts/{{postId}}',
    actor => 'actorId', undone_by => 'mention.removed',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "handle": "amy", "name": "Amy", "postId": "01930000-0000-7000-8000-000000000001"}');
select notifications.say('mention.added', 'en', '{{name}} mentioned you', '');
select notifications.say('mention.added', 'de', '{{name}} hat dich erwähnt', '');

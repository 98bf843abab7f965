-- Who follows whom; of private profiles, who was let in.
create table social.follow (
    follower_id uuid not null,
    followed_id uuid not null,
    -- Sorts by when it began.
    id uuid not null,
    created_at timestamptz not null,
    constraint follow_pk primary key (follower_id, followed_id),
    constraint follow_other check (follower_id <> followed_id)
);

-- Serves: the followers of an account, newest first, and in batches.
create index follow_by_followed on social.follow (followed_id, id);
-- Serves: whom an account follows, newest first.
create index follow_by_follower on social.follow (follower_id, id);

-- Who asks to follow a private profile.
create table social.follow_request (
    follower_id uuid not null,
    followed_id uuid not null,
    id uuid not null,
    created_at timestamptz not null,
    constraint follow_request_pk primary key (follower_id, followed_id)
);

-- Serves: the requests to an account, newest first.
create index follow_request_by_followed on social.follow_request (followed_id, id);
-- Serves: how many an account has made.
create index follow_request_by_follower on social.follow_request (follower_id, id);

create table social.block (
    blocker_id uuid not null,
    blocked_id uuid not null,
    id uuid not null,
    created_at timestamptz not null,
    constraint block_pk primary key (blocker_id, blocked_id),
    constraint block_other check (blocker_id <> blocked_id)
);

-- Serves: who has blocked an account.
create index block_by_blocked on social.block (blocked_id, blocker_id);
-- Serves: whom an account blocks, newest first.
create index block_by_blocker on social.block (blocker_id, id);

create table social.mute (
    account_id uuid not null,
    muted_id uuid not null,
    id uuid not null,
    expires_at timestamptz,
    created_at timestamptz not null,
    constraint mute_pk primary key (account_id, muted_id)
);

-- Serves: whom an account mutes, newest first.
create index mute_by_account on social.mute (account_id, id);
-- Serves: the erasure of an account.
create index mute_by_muted on social.mute (muted_id);

-- Whom an account does not want to be suggested.
create table social.dismissal (
    account_id uuid not null,
    dismissed_id uuid not null,
    created_at timestamptz not null,
    constraint dismissal_pk primary key (account_id, dismissed_id)
);

-- Serves: the erasure of an account.
create index dismissal_by_dismissed on social.dismissal (dismissed_id);

-- How many follow an account and are followed by it, kept by the triggers below in the transaction of each change.
create table social.follow_total (
    account_id uuid constraint follow_total_pk primary key,
    followers integer not null constraint follow_total_followers check (followers >= 0),
    following integer not null constraint follow_total_following check (following >= 0),
    -- Whether it has posts that are read at read time.
    has_broadcast boolean not null default false
) with (fillfactor = 80);

-- Serves: whose posts are read at read time.
create index follow_total_broadcast on social.follow_total (account_id) where has_broadcast;

-- Rows are locked in the order of their accounts, so that no two changes wait for each other.
create function social.count_follows() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into social.follow_total as t (account_id, followers, following)
        select c.account_id, sum(c.followers), sum(c.following)
        from (select followed_id as account_id, 1 as followers, 0 as following from changed
            union all select follower_id, 0, 1 from changed) c
        group by c.account_id order by c.account_id
        on conflict (account_id) do update set followers = t.followers + excluded.followers,
            following = t.following + excluded.following;
    else
        perform from social.follow_total t
        where t.account_id in (select followed_id from changed union select follower_id from changed)
        order by t.account_id for update;
        update social.follow_total t set followers = t.followers - c.followers, following = t.following - c.following
        from (select e.account_id, sum(e.followers) as followers, sum(e.following) as following
            from (select followed_id as account_id, 1 as followers, 0 as following from changed
                union all select follower_id, 0, 1 from changed) e
            group by e.account_id) c
        where t.account_id = c.account_id;
    end if;
    return null;
end
$$;

create trigger follow_added after insert on social.follow referencing new table as changed
    for each statement execute function social.count_follows();
create trigger follow_removed after delete on social.follow referencing old table as changed
    for each statement execute function social.count_follows();

-- Both directions of each block.
create view social.apart as
select blocker_id as account_id, blocked_id as other_id from social.block
union all
select blocked_id, blocker_id from social.block;

-- Whether one of the two blocks the other.
create function social.is_apart(one uuid, other uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from social.block where blocker_id = one and blocked_id = other)
        or exists (select from social.block where blocker_id = other and blocked_id = one);
end
$$;

-- Whether somebody may read what an account shows to these readers. The one place that decides it.
create function social.may_read(reader uuid, author uuid, readers text) returns boolean language plpgsql stable as $$
begin
    if reader = author then
        return true;
    end if;
    if readers = 'author' or social.is_apart(reader, author) then
        return false;
    end if;
    return (readers = 'everyone'
            and not exists (select from social.influencer where account_id = author and private))
        or exists (select from social.follow where follower_id = reader and followed_id = author);
end
$$;

select notifications.announce(type => 'follow.added', category => 'social', link => '/influencers/{{handle}}',
    conditions => '{"told": true}', grouped_by => 'type', actor => 'actorId', undone_by => 'follow.removed',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "handle": "amy", "name": "Amy", "told": true}');
select notifications.say('follow.added', 'en', '{{name}}{{#others}} and {{others}} others{{/others}} followed you', '');
select notifications.say('follow.added', 'de', '{{name}}{{#others}} und {{others}} andere{{/others}} folgen dir', '');
select notifications.announce(type => 'follow.requested', category => 'social', link => '/follows/requests',
    conditions => '{"told": true}', grouped_by => 'type', actor => 'actorId', undone_by => 'follow.withdrawn',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "handle": "amy", "name": "Amy", "told": true}');
select notifications.say('follow.requested', 'en',
    '{{name}}{{#others}} and {{others}} others{{/others}} would like to follow you', '');
select notifications.say('follow.requested', 'de',
    '{{name}}{{#others}} und {{others}} andere{{/others}} möchten dir folgen', '');
select notifications.announce(type => 'follow.approved', category => 'social', link => '/influencers/{{handle}}',
    sample => '{"actorId": "01930000-0000-7000-8000-000000000000", "handle": "amy", "name": "Amy"}');
select notifications.say('follow.approved', 'en', '{{name}} lets you follow', '');
select notifications.say('follow.approved', 'de', '{{name}} lässt dich folgen', '');

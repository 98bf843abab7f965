-- What followers are to see: references, never copies. Whether it may still be seen is asked when it is read.
create table social.inbox (
    account_id uuid not null,
    published_at timestamptz not null,
    post_id uuid not null,
    author_id uuid not null,
    constraint inbox_pk primary key (account_id, published_at, post_id)
);

-- What was shown to whom, reported by clients.
create table social.impression (
    account_id uuid not null,
    post_id uuid not null,
    author_id uuid not null,
    times integer not null,
    -- Whether the post was opened, or a link in it.
    clicked boolean not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    constraint impression_pk primary key (account_id, post_id)
);

-- Serves: how many have seen posts of an author, and which.
create index impression_by_author on social.impression (author_id, last_at);
-- Serves: how many have seen a post.
create index impression_by_post on social.impression (post_id);
-- Serves: what is too old to count.
create index impression_by_age on social.impression (last_at);

-- What accounts want less of.
create table social.less (
    account_id uuid not null,
    kind text not null constraint less_kind check (kind in ('post', 'author', 'tag')),
    value text not null,
    created_at timestamptz not null,
    constraint less_pk primary key (account_id, kind, value)
);

-- Serves: the erasure of an author.
create index less_by_author on social.less (value) where kind = 'author';

create table social.feed_setting (
    account_id uuid constraint feed_setting_pk primary key,
    personalised boolean not null,
    interests text[] not null,
    updated_at timestamptz not null
);

-- Posts that editors recommend.
create table social.editorial_pick (
    post_id uuid constraint editorial_pick_pk primary key
        constraint editorial_pick_post references social.post (id) on delete cascade,
    picked_by uuid,
    expires_at timestamptz not null,
    created_at timestamptz not null
);

-- Serves: the picks that count now.
create index editorial_pick_by_expiry on social.editorial_pick (expires_at);

-- What many like now, made anew every few minutes.
create table social.popular_post (
    post_id uuid constraint popular_post_pk primary key
        constraint popular_post_post references social.post (id) on delete cascade,
    score double precision not null
);

-- Serves: the best of them.
create index popular_post_by_score on social.popular_post (score);

select identity.permit('admin', 'editorial-pick:write:all');

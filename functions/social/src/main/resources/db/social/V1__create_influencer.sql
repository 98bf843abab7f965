-- Public profiles; an account has one at most.
create table social.influencer (
    -- Sorts by when it was made.
    id uuid constraint influencer_pk primary key,
    account_id uuid not null constraint influencer_account unique,
    -- As it is written; the same without regard to case is in folded.
    handle text not null constraint influencer_handle check (handle ~ '^[A-Za-z0-9_]{3,30}$'),
    folded text not null constraint influencer_folded unique,
    handle_changed_at timestamptz,
    display_name text not null constraint influencer_name_length check (length(display_name) between 1 and 100),
    bio text not null constraint influencer_bio_length check (length(bio) <= 2000),
    links jsonb not null,
    niches text[] not null,
    media_kit jsonb,
    private boolean not null,
    replies text not null constraint influencer_replies check (replies in ('everyone', 'followers', 'mentioned', 'nobody')),
    moderation text not null constraint influencer_moderation
        check (moderation in ('visible', 'held', 'hidden', 'removed')),
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: the list by the beginning of a handle or a name.
create index influencer_by_handle on social.influencer (folded text_pattern_ops);
create index influencer_by_name on social.influencer (lower(display_name) text_pattern_ops);
-- Serves: the list of a niche.
create index influencer_by_niche on social.influencer using gin (niches);

-- Handles, present and past; each leads to one account, and no other can take it.
create table social.handle (
    folded text constraint handle_pk primary key,
    account_id uuid not null,
    handle text not null,
    created_at timestamptz not null
);

-- Serves: the handles of an account.
create index handle_by_account on social.handle (account_id, created_at);

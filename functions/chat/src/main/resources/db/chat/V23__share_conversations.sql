-- The way to a message, as it was when it was shared: messages never change.
create table chat.share (
    id uuid constraint share_pk primary key,
    conversation_id uuid not null constraint share_conversation references chat.conversation (id) on delete cascade,
    leaf_id uuid not null constraint share_leaf references chat.message (id) on delete cascade,
    -- Either an account that may read it, or the secret of a link.
    account_id uuid,
    -- Serves: what a link shares.
    token_hash bytea constraint share_token unique,
    expires_at timestamptz,
    created_at timestamptz not null,
    constraint share_with_somebody check ((account_id is null) <> (token_hash is null))
);

-- Serves: what is shared of a conversation, newest first.
create index share_by_conversation on chat.share (conversation_id, id desc);
-- Serves: what is shared with an account, newest first, and its erasure.
create index share_by_account on chat.share (account_id, id desc) where account_id is not null;

-- Serves: the removal of messages.
create index share_by_leaf on chat.share (leaf_id);

-- Files of conversations that were made to be downloaded.
create table chat.export_file (
    id uuid constraint export_file_pk primary key,
    expires_at timestamptz not null
);

-- Serves: the schedule that removes them.
create index export_file_by_expiry on chat.export_file (expires_at);

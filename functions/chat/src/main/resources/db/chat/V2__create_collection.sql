-- Documents that belong together, and that several accounts may read.
create table chat.collection (
    id uuid constraint collection_pk primary key,
    owner_id uuid not null,
    name text not null constraint collection_name_length check (length(name) between 1 and 100),
    description text not null constraint collection_description_length check (length(description) <= 2000),
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: an account's own, its export and its erasure.
create index collection_by_owner on chat.collection (owner_id, id desc);

-- Who reads it; its owner is among them.
create table chat.collection_member (
    id uuid constraint collection_member_pk primary key,
    collection_id uuid not null constraint collection_member_of references chat.collection (id) on delete cascade,
    -- Null while no account has the address that was invited.
    account_id uuid,
    email text constraint collection_member_email_length check (length(email) <= 320),
    role text not null constraint collection_member_role check (role in ('owner', 'editor', 'reader')),
    created_at timestamptz not null,
    constraint collection_member_is_somebody check (account_id is not null or email is not null),
    -- Serves: whether an account is a member, and that it is so once.
    constraint collection_member_once unique (collection_id, account_id)
);

-- Serves: what an account is a member of, and its erasure.
create index collection_member_by_account on chat.collection_member (account_id, collection_id);
-- Serves: that an address is invited once.
create unique index collection_member_by_email on chat.collection_member (collection_id, email);
-- Serves: invitations that wait for an account.
create index collection_member_waiting on chat.collection_member (email) where account_id is null;
-- Serves: the members of a collection, in the order of their coming.
create index collection_member_by_collection on chat.collection_member (collection_id, id);

create table chat.collection_document (
    collection_id uuid not null constraint collection_document_of references chat.collection (id) on delete cascade,
    document_id uuid not null constraint collection_document_is references chat.document (id) on delete cascade,
    constraint collection_document_pk primary key (collection_id, document_id)
);

-- Serves: the collections of a document, and whether one reads it.
create index collection_document_by_document on chat.collection_document (document_id, collection_id);

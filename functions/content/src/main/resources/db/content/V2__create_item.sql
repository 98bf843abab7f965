-- What is worked on. What everybody reads of it stands in content.publication.
create table content.item (
    id uuid constraint item_pk primary key,
    type text not null constraint item_type references content.type (name),
    schema_version integer not null,
    -- The latest version; the same as that row of content.version.
    document jsonb not null,
    locale text not null,
    tags text[] not null,
    -- Items of one group say the same in different locales.
    translation_group uuid not null,
    status text not null constraint item_status
        check (status in ('draft', 'review', 'scheduled', 'published', 'archived')),
    version integer not null,
    -- Counted up with every change of the item, its state included.
    revision integer not null,
    submitted_at timestamptz,
    publish_at timestamptz,
    publish_zone text,
    published_version integer,
    published_at timestamptz,
    created_by uuid,
    created_at timestamptz not null,
    updated_by uuid,
    updated_at timestamptz not null,
    constraint item_schedule check ((status = 'scheduled') = (publish_at is not null)),
    constraint item_published check (status <> 'published' or published_version is not null),
    -- Serves: the other locales of an item, and that each is there once.
    constraint item_translation unique (translation_group, locale)
);

-- Serves: the erasure of an account.
create index item_by_creator on content.item (created_by) where created_by is not null;
create index item_by_editor on content.item (updated_by) where updated_by is not null;
-- Serves: all items of a status, newest first, and those that wait for review.
create index item_by_status on content.item (status, id desc);
-- Serves: all items of a type, newest first.
create index item_by_type on content.item (type, id desc);
-- Serves: what is to be published now.
create index item_by_schedule on content.item (publish_at) where status = 'scheduled';

-- Who writes an item, and who is asked to review it.
create table content.participant (
    item_id uuid not null constraint participant_item references content.item (id) on delete cascade,
    account_id uuid not null,
    role text not null constraint participant_role check (role in ('author', 'reviewer')),
    position integer not null,
    constraint participant_pk primary key (item_id, role, account_id)
);

-- Serves: the items of an author, or of a reviewer, newest first; erasure and export.
create index participant_by_account on content.participant (account_id, role, item_id desc);

-- Every save, as it was.
create table content.version (
    item_id uuid not null constraint version_item references content.item (id) on delete cascade,
    number integer not null,
    -- Sorts by when it was saved.
    id uuid not null,
    document jsonb not null,
    schema_version integer not null,
    name text constraint version_name_length check (length(name) between 1 and 100),
    restored_from integer,
    -- When it was shown to everybody first.
    published_at timestamptz,
    created_by uuid,
    created_at timestamptz not null,
    constraint version_pk primary key (item_id, number),
    constraint version_name unique (item_id, name)
);

-- Serves: the history of an item, newest first.
create index version_by_id on content.version (item_id, id desc);
-- Serves: the export of an account, and its erasure.
create index version_by_account on content.version (created_by, item_id) where created_by is not null;
-- Serves: what may be compacted.
create index version_by_age on content.version (created_at) where name is null and published_at is null;

-- What reviewers decided.
create table content.review (
    id uuid constraint review_pk primary key,
    item_id uuid not null constraint review_item references content.item (id) on delete cascade,
    version integer not null,
    decision text not null constraint review_decision check (decision in ('approved', 'changes_requested')),
    comment text not null constraint review_comment_length check (length(comment) <= 5000),
    reviewer_id uuid,
    created_at timestamptz not null
);

-- Serves: the reviews of an item, newest first.
create index review_by_item on content.review (item_id, id desc);
-- Serves: export and erasure of an account.
create index review_by_reviewer on content.review (reviewer_id, id) where reviewer_id is not null;

select identity.permit('admin', 'content:read:all');
select identity.permit('admin', 'content:write:all');
select identity.permit('admin', 'content:review:all');
select identity.permit('admin', 'content:publish:all');
select identity.permit('moderator', 'content:review:all');

select notifications.announce(type => 'content.submitted', category => 'content', link => '/content/{{subjectId}}',
    roles => array ['admin', 'moderator', 'super_admin'], grouped_by => 'type',
    sample => '{"contentId": "01930000-0000-7000-8000-000000000000", "title": "How to listen", "type": "article"}');
select notifications.say('content.submitted', 'en', '{{title}} waits for review', '');
select notifications.say('content.submitted', 'de', '{{title}} wartet auf Begutachtung', '');
select notifications.announce(type => 'content.reviewed', category => 'content', link => '/content/{{subjectId}}',
    sample => '{"contentId": "01930000-0000-7000-8000-000000000000", "title": "How to listen", "decision": "approved"}');
select notifications.say('content.reviewed', 'en', '{{title}} was reviewed', '');
select notifications.say('content.reviewed', 'de', '{{title}} wurde begutachtet', '');
select notifications.announce(type => 'content.published', category => 'content', link => '/content/{{slug}}',
    sample => '{"contentId": "01930000-0000-7000-8000-000000000000", "title": "How to listen", "slug": "how-to-listen"}');
select notifications.say('content.published', 'en', '{{title}} is published', '');
select notifications.say('content.published', 'de', '{{title}} ist veröffentlicht', '');

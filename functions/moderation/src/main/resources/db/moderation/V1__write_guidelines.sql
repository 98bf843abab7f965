-- What people may write and what not; decisions refer to a version. What was published once is never changed.
create table moderation.guideline (
    id uuid constraint guideline_pk primary key,
    slug text not null constraint guideline_slug unique constraint guideline_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- The latest, published or not.
    version integer not null,
    published_version integer,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table moderation.guideline_version (
    guideline_id uuid not null constraint guideline_version_guideline references moderation.guideline (id) on delete cascade,
    version integer not null,
    title text not null constraint guideline_version_title_length check (length(title) between 1 and 200),
    body text not null constraint guideline_version_body_length check (length(body) between 1 and 20000),
    -- Sorts by when it was made.
    id uuid not null,
    created_by uuid,
    created_at timestamptz not null,
    published_at timestamptz,
    constraint guideline_version_pk primary key (guideline_id, version)
);

-- Serves: the versions of a guideline, newest first.
create index guideline_version_by_id on moderation.guideline_version (guideline_id, id);

-- Serves: the published guidelines.
create index guideline_published on moderation.guideline (id) where published_version is not null;

select identity.permit('admin', 'guideline:write:all');
select identity.permit('moderator', 'guideline:read:all');

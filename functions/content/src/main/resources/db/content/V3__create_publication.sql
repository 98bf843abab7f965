-- The configuration for the words of a language.
create function content.text_configuration(locale text) returns regconfig
language sql immutable parallel safe as $$
    select case split_part(lower(locale), '-', 1)
        when 'ar' then 'pg_catalog.arabic' when 'da' then 'pg_catalog.danish' when 'de' then 'pg_catalog.german'
        when 'el' then 'pg_catalog.greek' when 'en' then 'pg_catalog.english' when 'es' then 'pg_catalog.spanish'
        when 'fi' then 'pg_catalog.finnish' when 'fr' then 'pg_catalog.french' when 'hu' then 'pg_catalog.hungarian'
        when 'it' then 'pg_catalog.italian' when 'nl' then 'pg_catalog.dutch' when 'no' then 'pg_catalog.norwegian'
        when 'pt' then 'pg_catalog.portuguese' when 'ro' then 'pg_catalog.romanian' when 'ru' then 'pg_catalog.russian'
        when 'sv' then 'pg_catalog.swedish' when 'tr' then 'pg_catalog.turkish'
        else 'pg_catalog.simple' end::regconfig
$$;

-- What everybody reads: one version of each item that is published.
create table content.publication (
    item_id uuid constraint publication_pk primary key,
    version integer not null,
    type text not null,
    slug text not null,
    locale text not null,
    translation_group uuid not null,
    document jsonb not null,
    title text not null,
    tags text[] not null,
    -- The pictures and recordings of that version, as they are delivered.
    media jsonb not null,
    words tsvector not null,
    published_at timestamptz not null,
    updated_at timestamptz not null
);

-- Serves: the list, newest first, and of one type or one locale.
create index publication_by_time on content.publication (published_at, item_id);
create index publication_by_type on content.publication (type, published_at, item_id);
create index publication_by_locale on content.publication (locale, published_at, item_id);
-- Serves: the list by title.
create index publication_by_title on content.publication (title, item_id);
-- Serves: those of a tag.
create index publication_by_tag on content.publication using gin (tags);
-- Serves: search for words.
create index publication_by_words on content.publication using gin (words);
-- Serves: the translations of an item.
create index publication_by_group on content.publication (translation_group);

-- Names in links, present and past; each leads to one item.
create table content.slug (
    slug text constraint slug_pk primary key constraint slug_length check (length(slug) between 1 and 120),
    item_id uuid not null,
    created_at timestamptz not null
);

-- Serves: the slugs of an item that is deleted.
create index slug_by_item on content.slug (item_id);

create extension if not exists pg_trgm schema public;

-- How texts of a language are split into words; languages that PostgreSQL does not know are taken as they stand.
create function search.text_configuration(language text) returns regconfig
language sql immutable parallel safe as $$
    select case language
        when 'ar' then 'pg_catalog.arabic' when 'da' then 'pg_catalog.danish' when 'de' then 'pg_catalog.german'
        when 'el' then 'pg_catalog.greek' when 'en' then 'pg_catalog.english' when 'es' then 'pg_catalog.spanish'
        when 'fi' then 'pg_catalog.finnish' when 'fr' then 'pg_catalog.french' when 'hu' then 'pg_catalog.hungarian'
        when 'it' then 'pg_catalog.italian' when 'nl' then 'pg_catalog.dutch' when 'no' then 'pg_catalog.norwegian'
        when 'pt' then 'pg_catalog.portuguese' when 'ro' then 'pg_catalog.romanian' when 'ru' then 'pg_catalog.russian'
        when 'sv' then 'pg_catalog.swedish' when 'tr' then 'pg_catalog.turkish'
        else 'pg_catalog.simple' end::regconfig
$$;

-- The words of titles of what can be found in a collection, for corrections and completion; uses are counted once a day.
create table search.term (
    collection text not null,
    term text not null,
    uses integer not null default 1,
    constraint term_pk primary key (collection, term)
);

-- Serves: words that look alike.
create index term_by_likeness on search.term using gin (term public.gin_trgm_ops);
-- Serves: words that begin alike, the most frequent first, without reading their rows.
create index term_by_start on search.term (collection, term text_pattern_ops) include (uses);

-- Words, or phrases, that mean the same.
create table search.synonym (
    id uuid constraint synonym_pk primary key,
    collection text not null,
    terms text[] not null constraint synonym_terms check (cardinality(terms) between 2 and 20)
);

-- Serves: what means the same as a word.
create index synonym_by_term on search.synonym using gin (terms);
-- Serves: those of a collection, newest first, and how many there are.
create index synonym_by_collection on search.synonym (collection, id desc);

-- What was searched for, by nobody in particular; the time is in the id.
create table search.log (
    id uuid constraint log_pk primary key,
    collection text not null,
    query text not null,
    language text not null,
    results integer not null,
    clicked_id uuid,
    clicked_position integer
);

-- Serves: the searches of a collection in a time, and those that are too old.
create index log_by_collection on search.log (collection, id);

create function search.title_words(title text) returns setof text language sql immutable parallel safe as $$
    select distinct word from regexp_split_to_table(lower(title), '[^[:alnum:]]+') as word
    where length(word) between 2 and 40
$$;

-- Knows the words of a title from now on.
create function search.learn(of_collection text, title text) returns void language sql as $$
    insert into search.term (collection, term)
    select of_collection, word from search.title_words(title) as word order by word
    on conflict do nothing
$$;

-- Keeps how often titles have each word, and forgets all others of the collection.
create function search.keep_terms(of_collection text, words text[], counts integer[]) returns void language sql as $$
    with counted as (select word, uses from unnest(words, counts) as c (word, uses)),
    gone as (
        delete from search.term t where t.collection = of_collection
            and not exists (select from counted c where c.word = t.term))
    update search.term t set uses = c.uses from counted c
    where t.collection = of_collection and c.word = t.term and t.uses <> c.uses
$$;

-- What a text is searched as: each word in its language or as it stands, or what means the same; a word that no title has
-- and nothing means the same as is also searched as the two known words that look most like it.
-- A word whose form in the language is the word itself is searched for once.
create function search.read(of_collection text, wanted text, language text)
returns table (query tsquery, corrections text[], synonyms text[]) language plpgsql stable
set pg_trgm.similarity_threshold = 0.18 as $$
declare
    words text[] := (array(select w from regexp_split_to_table(lower(wanted), '[^[:alnum:]]+') as w where w <> ''))[1:10];
    configuration regconfig := search.text_configuration(language);
    word text;
    same text[];
    alike text[];
    part tsquery;
    exact tsquery;
    other text;
begin
    corrections := '{}';
    synonyms := '{}';
    foreach word in array words loop
        part := to_tsquery(configuration, word);
        continue when numnode(part) = 0;
        exact := to_tsquery('pg_catalog.simple', word);
        if exact <> part then
            part := part || exact;
        end if;
        same := array(select distinct t from search.synonym s cross join unnest(s.terms) as t
            where s.collection = of_collection and s.terms @> array[word] and t <> word);
        alike := '{}';
        if length(word) >= 4 and cardinality(same) = 0
            and not exists (select from search.term t where t.collection = of_collection and t.term like word || '%') then
            alike := array(select t.term from search.term t
                where t.collection = of_collection and t.term operator(public.%) word
                    and abs(length(t.term) - length(word)) <= 2
                order by public.similarity(t.term, word) desc, t.uses desc, t.term limit 2);
        end if;
        foreach other in array same || alike loop
            part := part || phraseto_tsquery(configuration, other);
        end loop;
        query := case when query is null then part else query && part end;
        corrections := corrections || alike;
        synonyms := synonyms || same;
    end loop;
    return next;
end
$$;

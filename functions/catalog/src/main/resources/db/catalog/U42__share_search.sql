create table catalog.search_term (
    term text constraint search_term_pk primary key,
    uses integer not null default 1
);

-- Serves: words that look alike.
create index search_term_by_likeness on catalog.search_term using gin (term public.gin_trgm_ops);

create index search_term_by_start on catalog.search_term (term text_pattern_ops) include (uses);

-- Words, or phrases, that mean the same.
create table catalog.synonym (
    id uuid constraint synonym_pk primary key,
    terms text[] not null constraint synonym_terms check (cardinality(terms) between 2 and 20)
);

-- Serves: what means the same as a word.
create index synonym_by_term on catalog.synonym using gin (terms);

create table catalog.search_log (
    id uuid constraint search_log_pk primary key,
    query text not null,
    language text not null,
    results integer not null,
    clicked_product uuid,
    clicked_position integer
);

create or replace function catalog.text_configuration(language text) returns regconfig
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


create function catalog.title_words(title text) returns setof text language sql immutable parallel safe as $$
    select distinct word from regexp_split_to_table(lower(title), '[^[:alnum:]]+') as word
    where length(word) between 2 and 40
$$;

create or replace function catalog.search_query(wanted text, language text)
returns table (query tsquery, corrections text[], synonyms text[]) language plpgsql stable
set pg_trgm.similarity_threshold = 0.18 as $$
declare
    words text[] := (array(select w from regexp_split_to_table(lower(wanted), '[^[:alnum:]]+') as w where w <> ''))[1:10];
    configuration regconfig := catalog.text_configuration(language);
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
        same := array(select distinct t from catalog.synonym s cross join unnest(s.terms) as t
            where s.terms @> array[word] and t <> word);
        alike := '{}';
        if length(word) >= 4 and cardinality(same) = 0
            and not exists (select from catalog.search_term t where t.term like word || '%') then
            alike := array(select t.term from catalog.search_term t where t.term operator(public.%) word
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

create or replace function catalog.learn_terms() returns trigger language plpgsql as $$
begin
    if new.status = 'active' then
        insert into catalog.search_term (term)
        select word from catalog.title_words(new.title) as word order by word
        on conflict do nothing;
    end if;
    return null;
end
$$;

create or replace function catalog.count_terms() returns void language sql as $$
    with counted as (
        select word, count(*)::integer as uses
        from catalog.listing l cross join catalog.title_words(l.title) as word
        where l.status = 'active' group by word),
    gone as (
        delete from catalog.search_term t where not exists (select from counted c where c.word = t.term))
    update catalog.search_term t set uses = c.uses from counted c where c.word = t.term and t.uses <> c.uses
$$;

insert into catalog.search_term (term, uses) select term, uses from search.term where collection = 'products';
insert into catalog.synonym (id, terms) select id, terms from search.synonym where collection = 'products';
insert into catalog.search_log (id, query, language, results, clicked_product, clicked_position)
select id, query, language, results, clicked_id, clicked_position from search.log where collection = 'products';
delete from search.term where collection = 'products';
delete from search.synonym where collection = 'products';
delete from search.log where collection = 'products';

create extension if not exists pg_trgm schema public;

-- The words of titles of active products, for corrections and completion; uses are counted once a day.
create table catalog.search_term (
    term text constraint search_term_pk primary key,
    uses integer not null default 1
);

-- Serves: words that look alike.
create index search_term_by_likeness on catalog.search_term using gin (term public.gin_trgm_ops);
-- Serves: words that begin alike.
create index search_term_by_start on catalog.search_term (term text_pattern_ops);
-- Serves: products whose titles begin alike.
create index listing_by_title_start on catalog.listing (lower(title) text_pattern_ops) where status = 'active';

-- Words, or phrases, that mean the same.
create table catalog.synonym (
    id uuid constraint synonym_pk primary key,
    terms text[] not null constraint synonym_terms check (cardinality(terms) between 2 and 20)
);

-- Serves: what means the same as a word.
create index synonym_by_term on catalog.synonym using gin (terms);

create function catalog.title_words(title text) returns setof text language sql immutable parallel safe as $$
    select distinct word from regexp_split_to_table(lower(title), '[^[:alnum:]]+') as word
    where length(word) between 2 and 40
$$;

create function catalog.learn_terms() returns trigger language plpgsql as $$
begin
    if new.status = 'active' then
        insert into catalog.search_term (term)
        select word from catalog.title_words(new.title) as word order by word
        on conflict do nothing;
    end if;
    return null;
end
$$;

create trigger listing_terms after insert or update of title, status on catalog.listing
for each row execute function catalog.learn_terms();

insert into catalog.search_term (term, uses)
select word, count(*) from catalog.listing l cross join catalog.title_words(l.title) as word
where l.status = 'active' group by word;

-- Counts uses anew, and forgets words that no active product has.
create function catalog.count_terms() returns void language sql as $$
    with counted as (
        select word, count(*)::integer as uses
        from catalog.listing l cross join catalog.title_words(l.title) as word
        where l.status = 'active' group by word),
    gone as (
        delete from catalog.search_term t where not exists (select from counted c where c.word = t.term))
    update catalog.search_term t set uses = c.uses from counted c where c.word = t.term and t.uses <> c.uses
$$;

-- What a text is searched as: each word in its language or as it stands, or what means the same; a word that no title has
-- and nothing means the same as is also searched as the two known words that look most like it.
create function catalog.search_query(wanted text, language text)
returns table (query tsquery, corrections text[], synonyms text[]) language plpgsql stable
set pg_trgm.similarity_threshold = 0.18 as $$
declare
    words text[] := (array(select w from regexp_split_to_table(lower(wanted), '[^[:alnum:]]+') as w where w <> ''))[1:10];
    configuration regconfig := catalog.text_configuration(language);
    word text;
    same text[];
    alike text[];
    part tsquery;
    other text;
begin
    corrections := '{}';
    synonyms := '{}';
    foreach word in array words loop
        part := to_tsquery(configuration, word);
        continue when numnode(part) = 0;
        part := part || to_tsquery('pg_catalog.simple', word);
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

-- What was searched for, by nobody in particular; the time is in the id.
create table catalog.search_log (
    id uuid constraint search_log_pk primary key,
    query text not null,
    language text not null,
    results integer not null,
    clicked_product uuid,
    clicked_position integer
);

select identity.permit('admin', 'search:read:all');
select identity.permit('admin', 'search:write:all');

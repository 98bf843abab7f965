-- What facets count of a product: a kind and a value, with a space between them.
create function catalog.facet_keys(categories uuid[], tags text[], attributes text[], rating numeric, in_stock boolean)
returns text[] language sql immutable parallel safe as $$
    select array(select 'category ' || id::text from unnest(categories) as id)
        || array(select 'tag ' || tag from unnest(tags) as tag)
        || array(select 'attribute ' || pair from unnest(attributes) as pair)
        || case when rating > 0 then array ['rating ' || floor(rating)::integer::text] else '{}' end
        || array ['inStock ' || in_stock::text]
$$;

-- So that a search splits one array of each product, once.
alter table catalog.listing add column facets text[] not null
    generated always as (catalog.facet_keys(categories, tags, attributes, rating, in_stock)) stored;

-- Serves: words that begin alike, the most frequent first, without reading their rows.
drop index catalog.search_term_by_start;
create index search_term_by_start on catalog.search_term (term text_pattern_ops) include (uses);

-- What a text is searched as: each word in its language or as it stands, or what means the same; a word that no title has
-- and nothing means the same as is also searched as the two known words that look most like it.
-- A word whose form in the language is the word itself is searched for once.
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

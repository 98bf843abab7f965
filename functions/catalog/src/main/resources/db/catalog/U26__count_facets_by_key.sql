drop index catalog.search_term_by_start;
create index search_term_by_start on catalog.search_term (term text_pattern_ops);
alter table catalog.listing drop column facets;
drop function catalog.facet_keys(uuid[], text[], text[], numeric, boolean);
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

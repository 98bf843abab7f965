-- What is known of words, synonyms and searches is kept by the library that meals are searched with too.
insert into search.term (collection, term, uses)
select 'products', term, uses from catalog.search_term on conflict do nothing;
insert into search.synonym (id, collection, terms) select id, 'products', terms from catalog.synonym;
insert into search.log (id, collection, query, language, results, clicked_id, clicked_position)
select id, 'products', query, language, results, clicked_product, clicked_position from catalog.search_log;

create or replace function catalog.text_configuration(language text) returns regconfig
language sql immutable parallel safe as $$ select search.text_configuration(language) $$;

create or replace function catalog.learn_terms() returns trigger language plpgsql as $$
begin
    if new.status = 'active' then
        perform search.learn('products', new.title);
    end if;
    return null;
end
$$;

-- Counts uses anew, and forgets words that no active product has.
create or replace function catalog.count_terms() returns void language sql as $$
    select search.keep_terms('products', array_agg(word), array_agg(uses))
    from (
        select word, count(*)::integer as uses
        from catalog.listing l cross join search.title_words(l.title) as word
        where l.status = 'active' group by word) counted
$$;

drop function catalog.search_query(text, text);
drop function catalog.title_words(text);
drop table catalog.search_log, catalog.synonym, catalog.search_term;

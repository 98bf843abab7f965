-- Words of titles that nobody but their authors reads any more are not suggested any more, at once.
create function meals.title_terms(title text) returns text[] language sql immutable parallel safe as $$
    select array(select search.title_words(title))
$$;

-- Serves: whether a title that everybody reads has a word.
create index meal_by_title_term on meals.meal using gin (meals.title_terms(title))
    where status = 'published' and visibility = 'everyone' and moderation = 'clear' and deleted_at is null;

-- Rows are locked in the order of their words, so that no two changes wait for each other.
create function meals.forget_terms(title text) returns void language sql as $$
    with gone as (
        select t.term from search.term t where t.collection = 'meals' and t.term = any(meals.title_terms(title))
            and not exists (select from meals.meal m where meals.title_terms(m.title) @> array[t.term]
                and m.status = 'published' and m.visibility = 'everyone' and m.moderation = 'clear' and m.deleted_at is null)
        order by t.term for update)
    delete from search.term t using gone where t.collection = 'meals' and t.term = gone.term
$$;

create or replace function meals.learn_terms() returns trigger language plpgsql as $$
declare
    shown text;
    shown_before text;
begin
    if tg_op <> 'DELETE' then
        if new.status = 'published' and new.visibility = 'everyone' and new.moderation = 'clear' and new.deleted_at is null then
            shown := new.title;
        end if;
    end if;
    if tg_op <> 'INSERT' then
        if old.status = 'published' and old.visibility = 'everyone' and old.moderation = 'clear' and old.deleted_at is null then
            shown_before := old.title;
        end if;
    end if;
    if shown is not null then
        perform search.learn('meals', shown);
    end if;
    if shown_before is not null and shown_before is distinct from shown then
        perform meals.forget_terms(shown_before);
    end if;
    return null;
end
$$;

drop trigger meal_terms on meals.meal;
create trigger meal_terms after insert or delete or update of title, status, visibility, moderation, deleted_at on meals.meal
for each row execute function meals.learn_terms();

-- Counts uses anew, and knows the words that titles have that everybody reads, and no others.
create or replace function meals.count_terms() returns void language sql as $$
    insert into search.term (collection, term)
    select distinct 'meals', word from meals.meal m cross join search.title_words(m.title) as word
    where m.status = 'published' and m.visibility = 'everyone' and m.moderation = 'clear' and m.deleted_at is null
    order by word on conflict do nothing;
    select search.keep_terms('meals', array_agg(word), array_agg(uses))
    from (
        select word, count(*)::integer as uses
        from meals.meal m cross join search.title_words(m.title) as word
        where m.status = 'published' and m.visibility = 'everyone' and m.moderation = 'clear' and m.deleted_at is null
        group by word) counted
$$;

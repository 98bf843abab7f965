create or replace function meals.count_terms() returns void language sql as $$
    select search.keep_terms('meals', array_agg(word), array_agg(uses))
    from (
        select word, count(*)::integer as uses
        from meals.meal m cross join search.title_words(m.title) as word
        where m.status = 'published' and m.visibility = 'everyone' and m.moderation = 'clear' and m.deleted_at is null
        group by word) counted
$$;

drop trigger meal_terms on meals.meal;
create or replace function meals.learn_terms() returns trigger language plpgsql as $$
begin
    if new.status = 'published' and new.visibility = 'everyone' and new.moderation = 'clear' and new.deleted_at is null then
        perform search.learn('meals', new.title);
    end if;
    return null;
end
$$;

create trigger meal_terms after insert or update of title, status, visibility, moderation on meals.meal
for each row execute function meals.learn_terms();

drop function meals.forget_terms(text);
drop index meals.meal_by_title_term;
drop function meals.title_terms(text);

drop function meals.keep_favorites(uuid);
drop function meals.keep_rating(uuid);
drop table meals.view, meals.rating, meals.favorite;

select notifications.withdraw('saved-meal-search.matched');
drop function meals.match_searches(uuid);
drop table meals.saved_search_match, meals.saved_search;

drop function meals.note_ingredient(uuid, text[], text[]);
drop function meals.count_terms();
drop table meals.version, meals.meal;
drop function meals.learn_terms();
drop function meals.facet_keys(text[], text, numeric, integer, text[], text[]);
drop function meals.time_step(integer);

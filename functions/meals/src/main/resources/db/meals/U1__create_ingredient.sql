drop table meals.ingredient_name, meals.ingredient;

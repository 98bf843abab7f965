delete from meals.ingredient;

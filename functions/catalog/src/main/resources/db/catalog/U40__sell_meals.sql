drop table catalog.meal_product;

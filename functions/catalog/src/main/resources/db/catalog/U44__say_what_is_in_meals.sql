alter table catalog.meal_product drop column offer;

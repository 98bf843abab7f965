-- What was heard last of a meal that is sold, with what is in it; null where it is not sold, or nothing was heard since this is kept.
alter table catalog.meal_product add column offer jsonb;

alter table catalog.variant alter in_stock set default true;

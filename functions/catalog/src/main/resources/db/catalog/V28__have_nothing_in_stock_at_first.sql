-- Nothing is in stock before the stock says so; products that nobody had counted were shown as if they could be bought.
alter table catalog.variant alter in_stock set default false;
update catalog.variant set in_stock = false where stock_at is null;

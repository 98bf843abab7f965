drop trigger product_rating on catalog.product;
drop function catalog.list_rating();
drop function catalog.refresh_listings(uuid[]);
drop table catalog.listing_price;
drop table catalog.listing;
drop function catalog.text_configuration(text);

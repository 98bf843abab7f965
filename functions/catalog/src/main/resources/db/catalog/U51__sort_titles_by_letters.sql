drop index catalog.listing_by_title;
drop index catalog.listing_by_best_rating;
create index listing_by_title on catalog.listing (status, title, product_id);
create index listing_by_best_rating on catalog.listing (status, (-rating), title, product_id);

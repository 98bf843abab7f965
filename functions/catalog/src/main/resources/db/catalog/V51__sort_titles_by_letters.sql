-- Titles are sorted as people sort words, of any language, and not by the numbers of their letters: "Éclair" before "Tart".
-- Each serves the order that it is named for, both ways, from any position.
drop index catalog.listing_by_title;
drop index catalog.listing_by_best_rating;
create index listing_by_title on catalog.listing (status, title collate "und-x-icu", product_id);
create index listing_by_best_rating on catalog.listing (status, (-rating), title collate "und-x-icu", product_id);

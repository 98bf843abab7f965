alter table catalog.product_export drop constraint product_export_status;
alter table catalog.listing_price drop constraint listing_price_status;
alter table catalog.listing drop constraint listing_status;

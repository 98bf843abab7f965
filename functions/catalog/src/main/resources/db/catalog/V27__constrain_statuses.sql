alter table catalog.listing add constraint listing_status check (status in ('draft', 'active', 'archived'));
alter table catalog.listing_price add constraint listing_price_status check (status in ('draft', 'active', 'archived'));
alter table catalog.product_export
    add constraint product_export_status check (status in ('draft', 'active', 'archived'));

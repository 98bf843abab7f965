drop index catalog.review_of_product;
drop index catalog.favorite_of_product;
alter table catalog.review drop constraint review_product, add constraint review_product
    foreign key (product_id) references catalog.product (id);
alter table catalog.favorite drop constraint favorite_product, add constraint favorite_product
    foreign key (product_id) references catalog.product (id);
alter table catalog.listing drop constraint listing_product, add constraint listing_product
    foreign key (product_id) references catalog.product (id);
alter table catalog.collection_product drop constraint collection_product_product,
    add constraint collection_product_product foreign key (product_id) references catalog.product (id);
alter table catalog.product_tag drop constraint product_tag_product, add constraint product_tag_product
    foreign key (product_id) references catalog.product (id);
alter table catalog.product_category drop constraint product_category_product, add constraint product_category_product
    foreign key (product_id) references catalog.product (id);
alter table catalog.price drop constraint price_variant, add constraint price_variant
    foreign key (variant_id) references catalog.variant (id);
alter table catalog.variant drop constraint variant_product, add constraint variant_product
    foreign key (product_id) references catalog.product (id);
alter table catalog.slug drop constraint slug_product, add constraint slug_product
    foreign key (product_id) references catalog.product (id);
drop index catalog.product_by_deletion;

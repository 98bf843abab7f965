alter table catalog.tag drop column id;
alter table catalog.collection_product drop constraint collection_product_collection;
alter table catalog.collection_product add constraint collection_product_collection
    foreign key (collection_id) references catalog.collection (id);
alter table catalog.product_tag drop constraint product_tag_tag;
alter table catalog.product_tag add constraint product_tag_tag foreign key (tag) references catalog.tag (slug);
alter table catalog.product_category drop constraint product_category_category;
alter table catalog.product_category add constraint product_category_category
    foreign key (category_id) references catalog.category (id);
drop function catalog.move_category(uuid, uuid);
drop table catalog.stale_listing;
drop index catalog.product_by_attribute;
drop table catalog.attribute;

drop table catalog.product_export;
drop table catalog.product_import_row;
drop table catalog.product_import;

drop view catalog.pub_product_term;

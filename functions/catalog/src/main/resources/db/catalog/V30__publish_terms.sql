-- For recommendations: by what words products are alike. Categories count with all above them.
create view catalog.pub_product_term as
select product_id, 'tag:' || tag as term from catalog.product_tag
union all
select distinct pc.product_id, 'category:' || above.slug
from catalog.product_category pc
join catalog.category c on c.id = pc.category_id
join catalog.category above on above.id = any(c.path);

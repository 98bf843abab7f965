-- Where what nobody counts is made once it is ordered: meals that are sold.
insert into orders.location (id, code, name, created_at)
values ('01930000-0000-7000-8000-00000000c00c', 'made-to-order', 'Made to order', now()) on conflict (code) do nothing;

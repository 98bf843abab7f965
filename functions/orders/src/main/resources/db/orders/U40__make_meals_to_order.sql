delete from orders.location l where l.id = '01930000-0000-7000-8000-00000000c00c'
    and not exists (select from orders.stock_level s where s.location_id = l.id);

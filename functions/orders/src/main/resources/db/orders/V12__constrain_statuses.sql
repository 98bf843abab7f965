alter table orders.order_step add constraint order_step_status check (status in
    ('placed', 'paid', 'packed', 'shipped', 'delivered', 'cancelled', 'returned', 'refunded'));
alter table orders.embedded_charge add constraint embedded_charge_status check (status in
    ('created', 'processing', 'requires_action', 'authorised', 'captured', 'failed', 'voided', 'refunded'));

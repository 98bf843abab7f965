alter table orders.embedded_charge drop constraint embedded_charge_status;
alter table orders.order_step drop constraint order_step_status;

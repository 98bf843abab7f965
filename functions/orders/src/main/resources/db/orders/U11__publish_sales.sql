drop view orders.pub_refund;
drop view orders.pub_order_line;
drop view orders.pub_order;
drop index orders.ledger_entry_refunded;
drop index orders.order_step_paid;

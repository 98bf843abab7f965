-- For advice on what to order: what can be sold of a variant now, and what is on its way.
create view orders.pub_stock_level as
select variant_id, sum(greatest(on_hand - reserved, 0))::integer as available, sum(incoming)::integer as incoming
from orders.stock_level group by variant_id;

-- For models that learn from what people decided: how orders were judged, without devices, networks and addresses.
create view orders.pub_fraud_assessment as
select order_id, account_id, score, decision, reasons, verdict, created_at from orders.fraud_assessment;

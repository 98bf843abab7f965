drop table ml.price_proposal;
drop table ml.reference_price;
drop table ml.pricing_policy;

drop view orders.pub_fraud_assessment;
drop view orders.pub_stock_level;

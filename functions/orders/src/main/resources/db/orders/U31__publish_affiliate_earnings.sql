drop view orders.pub_affiliate_earning;

drop table analytics.affiliate_change;
drop table analytics.affiliate_total;

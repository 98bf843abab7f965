drop view analytics.pub_export;
drop table analytics.report;

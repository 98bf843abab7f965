drop table account_data.statistic;
drop table account_data.activity;

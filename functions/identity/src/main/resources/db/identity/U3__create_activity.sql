drop table identity.statistic;
drop table identity.activity;

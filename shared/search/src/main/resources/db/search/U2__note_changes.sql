drop table search.changed;

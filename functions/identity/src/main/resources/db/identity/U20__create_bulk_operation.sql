drop table identity.bulk_row;
drop table identity.bulk_operation;

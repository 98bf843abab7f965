drop table account_data.export;

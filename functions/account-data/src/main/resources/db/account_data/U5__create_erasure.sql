drop table account_data.erasure;

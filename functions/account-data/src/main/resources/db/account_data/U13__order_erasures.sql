alter table account_data.erasure drop column ordered;

drop view webhooks.pub_export;
drop table webhooks.secret;
drop table webhooks.endpoint;

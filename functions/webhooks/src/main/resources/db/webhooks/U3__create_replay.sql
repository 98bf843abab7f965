drop table webhooks.replay;

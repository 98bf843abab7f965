drop table webhooks.health, webhooks.attempt, webhooks.delivery, webhooks.event;

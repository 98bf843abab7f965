alter table webhooks.health drop column slowness;

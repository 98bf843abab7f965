package dev.medley.webhooks.endpoints.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "CreatedWebhook")
record NewWebhookView(WebhookView webhook, SecretView secret) {}

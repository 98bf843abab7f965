package dev.medley.webhooks.endpoints.web;

import dev.medley.webhooks.endpoints.SigningSecret;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(
        name = "WebhookSecret",
        description = "What payloads are signed with, as libraries of Standard Webhooks take it")
record SecretView(@Schema(description = "Shown this once") String key) {

    static SecretView of(SigningSecret secret) {
        return new SecretView(secret.text());
    }

    @Override
    public String toString() {
        return "SecretView[...]";
    }
}

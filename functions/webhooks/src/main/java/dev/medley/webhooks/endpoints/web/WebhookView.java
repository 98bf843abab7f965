package dev.medley.webhooks.endpoints.web;

import dev.medley.webhooks.endpoints.DisablingReason;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointScope;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Webhook", description = "Where events are sent; without its secret")
record WebhookView(
        UUID id,
        EndpointScope scope,

        @Schema(
                description =
                        "Who made it; where it hears of all accounts, who made or last enabled it, and answers for it")
        UUID createdBy,

        @Schema(example = "https://hooks.example.com/medley")
        String url,

        List<String> eventTypes,
        String description,

        @Schema(description = "The version of the API whose form its payloads have", example = "2026-11-28")
        String payloadVersion,

        boolean enabled,

        @Nullable
        @Schema(
                description =
                        "Why it gets nothing: its owner wanted so, its server said 410, five days failed, the account was "
                                + "recovered, or who made it for all accounts may not any more")
        DisablingReason disabledBecause,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static WebhookView of(Endpoint endpoint) {
        return new WebhookView(
                endpoint.id(),
                endpoint.scope(),
                endpoint.accountId(),
                endpoint.details().url().toString(),
                endpoint.details().eventTypes(),
                endpoint.details().description(),
                endpoint.payloadVersion().toString(),
                endpoint.isEnabled(),
                endpoint.disabledBecause(),
                endpoint.version(),
                endpoint.createdAt(),
                endpoint.updatedAt());
    }
}

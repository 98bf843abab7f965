package dev.medley.notifications.push.web;

import dev.medley.notifications.push.PushService;
import dev.medley.notifications.push.PushSubscription;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(
        name = "PushSubscription",
        description = "Where an account gets pushes; without what would let others push there")
record PushSubscriptionView(
        UUID id,

        @Schema(description = "web-push, fcm or apns") PushService service,

        @Nullable @Schema(description = "The push service of a browser", example = "push.example.com")
        String host,

        @Nullable String name,
        Instant createdAt,

        @Schema(description = "When it was registered last") Instant registeredAt) {

    static PushSubscriptionView of(PushSubscription subscription) {
        PushService service = subscription.address().service();
        return new PushSubscriptionView(
                subscription.id(),
                service,
                service == PushService.WEB_PUSH
                        ? URI.create(subscription.address().value()).getHost()
                        : null,
                subscription.name(),
                subscription.createdAt(),
                subscription.registeredAt());
    }
}

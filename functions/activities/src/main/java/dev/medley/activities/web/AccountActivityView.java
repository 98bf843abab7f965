package dev.medley.activities.web;

import dev.medley.activities.TrackedActivity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AccountActivity")
record AccountActivityView(
        UUID id,

        @Schema(
                description = "view, click, search, session, content-view and the like, or the type of an event",
                example = "order.placed")
        String type,

        @Schema(description = "Corrected by how wrong the client's clock was")
        Instant occurredAt,

        @Nullable @Schema(description = "The product, the item of content, or what the event happened to")
        UUID subjectId,

        Map<String, Object> properties,
        @Nullable UUID sessionId,
        @Nullable String country,

        @Nullable @Schema(description = "phone, tablet or desktop")
        String device,

        @Schema(description = "By no person, and counted nowhere")
        boolean bot) {

    static AccountActivityView of(TrackedActivity activity) {
        TrackedActivity.Origin origin = activity.origin();
        return new AccountActivityView(
                activity.id(),
                activity.type(),
                activity.occurredAt(),
                activity.subjectId(),
                activity.properties(),
                origin.sessionId(),
                origin.country(),
                origin.device(),
                origin.bot());
    }
}

package dev.medley.analytics.schedules.web;

import dev.medley.analytics.schedules.ReportDelivery;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@Serdeable
@Schema(name = "ReportDelivery", description = "One time that a report came, or should have")
record ReportDeliveryView(
        UUID id,
        Instant dueAt,

        @Nullable @Schema(description = "The run that made the file; null where none was begun")
        UUID runId,

        @Schema(
                type = "string",
                allowableValues = {"running", "sent", "skipped", "failed"})
        String status,

        @Nullable @Schema(description = "Why it was skipped or failed", example = "permission-missing")
        String reason,

        @Schema(description = "How many recipients were told")
        int told,

        @Schema(description = "How many were not, because they may not read analytics any more")
        int refused,

        @Nullable Instant finishedAt) {

    static ReportDeliveryView of(ReportDelivery delivery) {
        return new ReportDeliveryView(
                delivery.id(),
                delivery.dueAt(),
                delivery.runId(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.reason(),
                delivery.told(),
                delivery.refused(),
                delivery.finishedAt());
    }
}

package dev.medley.content.items.web;

import dev.medley.content.items.ContentDecision;
import dev.medley.content.items.PublicationOrder;
import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewContentReview(
        @NotNull ContentDecision decision,

        @Nullable
        @Size(max = 5000)
        @MultiLine
        @Schema(description = "For the authors; required where changes are requested")
        String comment,

        @Nullable
        @Size(max = 40)
        @Schema(
                description = "When it is published, by the clocks of the zone; at once unless said",
                example = "2026-12-24T08:00")
        String at,

        @Nullable @Size(max = 60) @Schema(description = "An IANA name", example = "Europe/Vienna")
        String timeZone) {

    PublicationOrder order() {
        return new PublicationOrder(at, timeZone);
    }
}

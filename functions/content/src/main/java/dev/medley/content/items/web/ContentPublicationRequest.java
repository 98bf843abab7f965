package dev.medley.content.items.web;

import dev.medley.content.items.PublicationOrder;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record ContentPublicationRequest(
        @Nullable
        @Size(max = 40)
        @Schema(description = "By the clocks of the zone; at once unless said", example = "2026-12-24T08:00")
        String at,

        @Nullable @Size(max = 60) @Schema(description = "An IANA name", example = "Europe/Vienna")
        String timeZone) {

    PublicationOrder order() {
        return new PublicationOrder(at, timeZone);
    }
}

package dev.medley.orders.affiliates.web;

import dev.medley.orders.affiliates.LinkClick;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "AffiliateClick", description = "Somebody has followed a link")
record LinkClickView(
        @Schema(description = "What the client keeps, and sends with an order")
        UUID clickId,

        @Schema(description = "The page that the link leads to")
        String target,

        @Schema(description = "Until when an order counts for it")
        Instant countsUntil) {

    static LinkClickView of(LinkClick click) {
        return new LinkClickView(click.id(), click.link().target(), click.countsUntil());
    }
}

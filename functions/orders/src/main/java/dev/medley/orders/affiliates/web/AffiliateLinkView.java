package dev.medley.orders.affiliates.web;

import dev.medley.orders.affiliates.AffiliateLink;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "AffiliateLink", description = "A link that brings buyers")
record AffiliateLinkView(
        UUID id,

        @Schema(description = "What the shop's page sends when somebody follows the link")
        String code,

        String name,
        String target,
        boolean active,
        int clicks,
        Instant createdAt) {

    static AffiliateLinkView of(AffiliateLink link) {
        return new AffiliateLinkView(
                link.id(), link.code(), link.name(), link.target(), link.active(), link.clicks(), link.createdAt());
    }
}

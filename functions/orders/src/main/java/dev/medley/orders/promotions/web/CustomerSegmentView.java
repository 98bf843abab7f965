package dev.medley.orders.promotions.web;

import dev.medley.orders.promotions.CustomerSegment;
import dev.medley.orders.promotions.SegmentRules;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "CustomerSegment", description = "Customers that promotions can be for")
record CustomerSegmentView(UUID id, String name, SegmentRules rules, Instant createdAt) {

    static CustomerSegmentView of(CustomerSegment segment) {
        return new CustomerSegmentView(segment.id(), segment.name(), segment.rules(), segment.createdAt());
    }
}

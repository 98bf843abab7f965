package dev.medley.flags.segments.web;

import dev.medley.featureflags.SegmentDefinition;
import dev.medley.flags.segments.Segment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "Segment")
record SegmentView(UUID id, String key, SegmentRequest details, int version, Instant createdAt, Instant updatedAt) {

    static SegmentView of(Segment segment) {
        SegmentDefinition definition = segment.definition();
        return new SegmentView(
                segment.id(),
                segment.key(),
                new SegmentRequest(
                        segment.description(), definition.included(), definition.excluded(), definition.conditions()),
                segment.version(),
                segment.createdAt(),
                segment.updatedAt());
    }
}

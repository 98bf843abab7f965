package dev.medley.flags.segments;

import dev.medley.featureflags.SegmentDefinition;
import java.time.Instant;
import java.util.UUID;

/** A named group of subjects. */
public record Segment(
        UUID id, String description, SegmentDefinition definition, int version, Instant createdAt, Instant updatedAt) {

    public String key() {
        return definition.key();
    }

    Segment with(String text, SegmentDefinition changed, Instant now) {
        return new Segment(id, text, changed, version + 1, createdAt, now);
    }
}

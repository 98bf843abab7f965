package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All flags and segments of an environment, as the function {@code flags} publishes them. */
@Serdeable
public record RulesetDocument(List<FlagDefinition> flags, List<SegmentDefinition> segments) {

    public static final RulesetDocument EMPTY = new RulesetDocument(List.of(), List.of());

    public RulesetDocument {
        flags = List.copyOf(flags);
        segments = List.copyOf(segments);
    }
}

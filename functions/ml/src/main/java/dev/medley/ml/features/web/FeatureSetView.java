package dev.medley.ml.features.web;

import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "FeatureSet", description = "Rows of one kind, built of a time and not changed since but for erasure")
record FeatureSetView(
        UUID id,
        FeatureKind kind,
        int version,

        @Schema(description = "The first moment that it is about")
        Instant from,

        @Schema(description = "The moment before which all is that it is about")
        Instant to,

        @Schema(description = "How many rows it had when it was built")
        long rows,

        @Schema(description = "Of how many accounts") long people,

        @Schema(description = "The names of the values of a row, in their order")
        List<String> features,

        Instant createdAt) {

    static FeatureSetView of(FeatureSet set) {
        return new FeatureSetView(
                set.id(),
                set.kind(),
                set.version(),
                set.window().from(),
                set.window().to(),
                set.counts().rows(),
                set.counts().people(),
                set.kind().features(),
                set.createdAt());
    }
}

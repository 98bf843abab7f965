package dev.medley.ml.external;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who answered. */
@Serdeable
@Schema(name = "ModelSource", description = "Who answered")
public record ModelSource(
        @Schema(
                description = "external (the service outside), embedded (a model here) or rules (no model)",
                example = "embedded")
        String provider,

        @Nullable @Schema(example = "recommender") String model,

        @Nullable @Schema(example = "3") String version,

        @Nullable
        @Schema(description = "Why the service outside did not answer, where there is one", example = "timed-out")
        String fallbackReason) {

    public static ModelSource external(String model, String version) {
        return new ModelSource("external", model, version, null);
    }

    public static ModelSource embedded(String model, int version, @Nullable String fallbackReason) {
        return new ModelSource("embedded", model, String.valueOf(version), fallbackReason);
    }

    public static ModelSource rules(@Nullable String fallbackReason) {
        return new ModelSource("rules", null, null, fallbackReason);
    }
}

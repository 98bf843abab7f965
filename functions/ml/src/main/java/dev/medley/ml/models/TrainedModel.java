package dev.medley.ml.models;

import dev.medley.ml.features.FeatureSet;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model, without what it has learnt: that lies in the object store.
 *
 * @param window the time of the rows that it learnt from
 */
public record TrainedModel(
        UUID id,
        ModelName name,
        int version,
        ModelStatus status,
        UUID trainingId,
        FeatureSet.Span window,
        ModelQuality quality,
        Artefact artefact,
        Instant createdAt,
        @Nullable Instant promotedAt) {

    /** Where what it has learnt lies. */
    public record Artefact(String key, long sizeBytes, String sha256) {}

    TrainedModel with(ModelStatus other) {
        return new TrainedModel(id, name, version, other, trainingId, window, quality, artefact, createdAt, promotedAt);
    }

    static String key(UUID id) {
        return "models/ml/" + id + ".json";
    }
}

package dev.medley.ml.features;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a feature set.
 *
 * @param id orders the rows, and says nothing
 * @param person by what name the account goes in feature sets
 * @param at the hour or the day
 * @param values in the order of {@link FeatureKind#features}
 */
public record FeatureRow(
        UUID id,
        @Nullable UUID person,
        @Nullable UUID item,
        @Nullable Instant at,
        @Nullable String currency,
        List<Double> values) {}

package dev.medley.ml.features;

import java.util.UUID;

/** What an account did, in the order of {@link FeatureKind#USER_ACTIVITY}. */
public record ActivityFeatures(UUID accountId, double[] values) {}

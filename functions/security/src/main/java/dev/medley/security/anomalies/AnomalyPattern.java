package dev.medley.security.anomalies;

import org.jspecify.annotations.Nullable;

/**
 * How many anomalies have something in common.
 *
 * @param trait {@code kind}, {@code operation}, {@code network} or {@code hour}; {@code all} for those of the whole time
 * @param key the kind, operation, network or hour of the day (UTC)
 * @param falseAlarms how many of them were none
 */
public record AnomalyPattern(String trait, @Nullable String key, long count, long falseAlarms, double highestScore) {}

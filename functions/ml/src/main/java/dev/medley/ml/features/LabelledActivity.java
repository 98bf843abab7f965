package dev.medley.ml.features;

/**
 * What an account did before a time.
 *
 * @param stayedAway whether it did nothing in the days after
 */
public record LabelledActivity(ActivityFeatures before, boolean stayedAway) {}

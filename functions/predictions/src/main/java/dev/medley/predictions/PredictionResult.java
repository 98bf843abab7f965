package dev.medley.predictions;

/**
 * What was found.
 *
 * @param latencyMs how long the model took for the whole recording
 */
public record PredictionResult(Verdict verdict, PredictionParts parts, long latencyMs) {}

package dev.medley.predictions;

import java.util.List;

/**
 * What was found.
 *
 * @param windows empty where none were asked for
 * @param latencyMs how long the model took for the whole recording
 */
public record PredictionResult(
        Verdict verdict, List<TimelineSegment> timeline, List<PredictionWindow> windows, long latencyMs) {}

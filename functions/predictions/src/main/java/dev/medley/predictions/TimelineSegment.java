package dev.medley.predictions;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** What a stretch of the recording expresses: each emotion's probability, 0 to 1. */
@Serdeable
public record TimelineSegment(long startMs, long endMs, Map<String, Double> probabilities) {}

package dev.medley.platform.metrics;

import java.time.Instant;

/**
 * What a metric was in some minutes.
 *
 * @param at where these minutes begin
 * @param value the mean of them
 * @param highest the highest of them
 */
public record MetricPoint(String name, Instant at, double value, double highest) {}

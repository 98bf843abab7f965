package dev.medley.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured of one thing at one moment.
 *
 * @param subject what it is: {@code request}, {@code message}, {@code pool} ...
 * @param dimensions by which it is told from others of its kind; each has few values, since every combination is a series
 */
public record MetricSample(String subject, SortedMap<String, String> dimensions, List<Metric> metrics) {

    public MetricSample {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        metrics = List.copyOf(metrics);
    }

    /** A sample of this subject that has nothing yet. */
    public static MetricSample of(String subject) {
        return new MetricSample(subject, Collections.emptySortedMap(), List.of());
    }

    public MetricSample by(String dimension, String value) {
        SortedMap<String, String> more = new TreeMap<>(dimensions);
        more.put(dimension, value);
        return new MetricSample(subject, more, metrics);
    }

    /** How many more there are. */
    public MetricSample count(String name, long more) {
        return with(new Metric(name, Metric.Kind.COUNT, more));
    }

    /** How long something took. */
    public MetricSample duration(String name, long nanos) {
        return with(new Metric(name, Metric.Kind.DURATION, nanos / 1e6));
    }

    /** How much there is now. */
    public MetricSample level(String name, long now) {
        return with(new Metric(name, Metric.Kind.LEVEL, now));
    }

    private MetricSample with(Metric metric) {
        List<Metric> more = new ArrayList<>(metrics);
        more.add(metric);
        return new MetricSample(subject, dimensions, more);
    }
}

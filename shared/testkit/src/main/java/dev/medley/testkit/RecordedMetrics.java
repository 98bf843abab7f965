package dev.medley.testkit;

import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the newest samples. */
public final class RecordedMetrics implements MetricSink {

    private static final int MOST = 1_000;

    private final Deque<MetricSample> newest = new ArrayDeque<>();

    @Override
    public synchronized void write(MetricSample sample) {
        newest.addLast(sample);
        if (newest.size() > MOST) {
            MetricSample _ = newest.removeFirst();
        }
    }

    /** Those of a subject, oldest first. */
    synchronized List<MetricSample> of(String subject) {
        return newest.stream().filter(one -> one.subject().equals(subject)).toList();
    }
}

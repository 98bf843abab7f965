package dev.medley.metrics;

/** Where samples go. Writing one is cheap, and never fails. */
public interface MetricSink {

    void write(MetricSample sample);
}

package dev.medley.embedded;

import dev.medley.metrics.Metric;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Keeps what all functions of the twin measure, as Prometheus reads it. */
final class PrometheusMetrics implements MetricSink {

    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final ExpositionFormats FORMATS = ExpositionFormats.init();

    private final PrometheusRegistry registry = new PrometheusRegistry();

    /** What adds a value to the series that some values of dimensions name. */
    private final Map<String, BiConsumer<String[], Double>> series = new ConcurrentHashMap<>();

    @Override
    public void write(MetricSample sample) {
        String[] names = sample.dimensions().keySet().toArray(String[]::new);
        String[] values = sample.dimensions().values().toArray(String[]::new);
        for (Metric metric : sample.metrics()) {
            String name = "medley_" + sample.subject() + "_" + snakeCase(metric.name());
            series.computeIfAbsent(name, _ -> register(name, metric.kind(), names))
                    .accept(values, metric.value());
        }
    }

    private BiConsumer<String[], Double> register(String name, Metric.Kind kind, String... labels) {
        return switch (kind) {
            case COUNT -> {
                Counter counter =
                        Counter.builder().name(name).labelNames(labels).register(registry);
                yield (values, more) -> counter.labelValues(values).inc(more);
            }
            case DURATION -> {
                Histogram histogram = Histogram.builder()
                        .name(name + "_seconds")
                        .labelNames(labels)
                        .classicOnly()
                        .register(registry);
                yield (values, millis) -> histogram.labelValues(values).observe(millis / 1e3);
            }
            case LEVEL -> {
                Gauge gauge = Gauge.builder().name(name).labelNames(labels).register(registry);
                yield (values, now) -> gauge.labelValues(values).set(now);
            }
        };
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** All of it, in Prometheus' text format. */
    byte[] page() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        FORMATS.getPrometheusTextFormatWriter().write(page, registry.scrape());
        return page.toByteArray();
    }
}

package dev.medley.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.medley.settings.Settings;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes samples into the log as CloudWatch's embedded metric format, of which it makes metrics by itself: nothing is
 * called, and nothing waits.
 */
@Singleton
@Requires(missingBeans = MetricSink.class)
class MetricLog implements MetricSink {

    private static final Logger METRICS = LoggerFactory.getLogger("metrics");
    private static final JsonFactory JSON = new JsonFactory();

    private final String namespace;
    private final Clock clock;

    MetricLog(Settings settings, Clock clock) {
        this.namespace = "Medley/" + settings.stage();
        this.clock = clock;
    }

    @Override
    public void write(MetricSample sample) {
        if (METRICS.isInfoEnabled()) {
            METRICS.info(line(sample));
        }
    }

    /** One line, as the format's specification has it. */
    String line(MetricSample sample) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            writeDirective(json, sample);
            for (var dimension : sample.dimensions().entrySet()) {
                json.writeStringField(dimension.getKey(), dimension.getValue());
            }
            for (Metric metric : sample.metrics()) {
                json.writeNumberField(name(sample, metric), metric.value());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void writeDirective(JsonGenerator json, MetricSample sample) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", clock.millis());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", namespace);
        json.writeArrayFieldStart("Dimensions");
        json.writeStartArray();
        for (String dimension : sample.dimensions().keySet()) {
            json.writeString(dimension);
        }
        json.writeEndArray();
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (Metric metric : sample.metrics()) {
            json.writeStartObject();
            json.writeStringField("Name", name(sample, metric));
            json.writeStringField("Unit", unit(metric.kind()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String name(MetricSample sample, Metric metric) {
        return sample.subject() + "." + metric.name();
    }

    private static String unit(Metric.Kind kind) {
        return switch (kind) {
            case COUNT -> "Count";
            case DURATION -> "Milliseconds";
            case LEVEL -> "None";
        };
    }
}

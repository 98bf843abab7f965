package dev.medley.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.settings.Settings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricLogTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    private final MetricLog log = new MetricLog(
            new Settings("prod", "https://example.org", "https://sqs/", "", "a@example.org", List.of("*")),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aMeasurementIsALineThatCloudWatchMakesMetricsOf() throws IOException {
        JsonNode line = new ObjectMapper()
                .readTree(log.line(MetricSample.of("request")
                        .by("operation", "listRecordings")
                        .duration("duration", 12_500_000)
                        .count("errors", 1)
                        .level("open", 2)));
        assertThat(line.at("/operation").asText()).isEqualTo("listRecordings");
        assertThat(line.at("/request.duration").asDouble()).isEqualTo(12.5);
        assertThat(line.at("/request.errors").asInt()).isEqualTo(1);
        assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.at("/Namespace").asText()).isEqualTo("Medley/prod");
        assertThat(directive.at("/Dimensions").toString()).isEqualTo("[[\"operation\"]]");
        assertThat(directive.at("/Metrics").findValuesAsText("Name"))
                .containsExactly("request.duration", "request.errors", "request.open");
        assertThat(directive.at("/Metrics").findValuesAsText("Unit")).containsExactly("Milliseconds", "Count", "None");
    }

    /** CloudWatch reads a line, so whatever is measured is one. */
    @Test
    void textIsEscaped() throws IOException {
        String line = log.line(MetricSample.of("model").by("model", "a\"b\nc").count("calls", 1));
        assertThat(line).doesNotContain("\n");
        assertThat(new ObjectMapper().readTree(line).at("/model").asText()).isEqualTo("a\"b\nc");
    }
}

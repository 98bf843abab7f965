package dev.medley.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackupMetricTest {

    @Test
    void cloudWatchMakesAMetricOfTheLine() throws Exception {
        JsonNode line = new ObjectMapper()
                .readTree(MigrationHandler.backupMetric("prod", Instant.ofEpochMilli(1_764_000_000_000L)));
        assertThat(line.path("backup.written").asInt()).isEqualTo(1);
        assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(1_764_000_000_000L);
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.path("Namespace").asText()).isEqualTo("Medley/prod");
        assertThat(directive.path("Dimensions").toString()).isEqualTo("[[]]");
        assertThat(directive.at("/Metrics/0/Name").asText()).isEqualTo("backup.written");
    }
}

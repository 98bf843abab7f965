package dev.medley.analytics.metrics.web;

import dev.medley.analytics.metrics.MetricDefinition;
import dev.medley.analytics.metrics.SavedMetric;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "AnalyticsMetric")
record CustomMetricView(
        UUID id,
        String name,
        String description,
        MetricDefinition definition,
        List<String> sharedRoles,
        List<UUID> sharedAccounts,

        @Schema(description = "Whose it is; nobody else changes it")
        UUID accountId,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static CustomMetricView of(SavedMetric metric) {
        return new CustomMetricView(
                metric.id(),
                metric.draft().name(),
                metric.draft().description(),
                metric.draft().definition(),
                metric.draft().roles(),
                metric.draft().accounts(),
                metric.accountId(),
                metric.version(),
                metric.createdAt(),
                metric.updatedAt());
    }
}

package dev.medley.platform.metrics.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.platform.metrics.MetricRepository;
import dev.medley.platform.metrics.MetricWindow;
import dev.medley.platform.metrics.web.DashboardView.Requests;
import dev.medley.platform.queues.QueueWatch;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin")
@Tag(name = "Metrics", description = "What the system does, minute by minute")
class SystemMetricsController {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MetricRepository repository;
    private final QueueWatch queueWatch;
    private final Clock clock;

    SystemMetricsController(MetricRepository repository, QueueWatch queueWatch, Clock clock) {
        this.repository = repository;
        this.queueWatch = queueWatch;
        this.clock = clock;
    }

    @Get("/metrics{?from,until,stepMinutes}")
    @Access("metric:read:all")
    @Operation(
            operationId = "readMetrics",
            summary = "Requests, work, database: a point a minute for a week",
            description = "The last hour, where nothing else is asked for. CloudWatch has more, and for longer.")
    @ApiResponse(responseCode = "200", description = "Each series, by name")
    @Problems("metric-window-invalid")
    PageView<MetricSeriesView> series(
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant until,
            @QueryValue(defaultValue = "1") @Min(1) @Max(1440) @Schema(description = "How many minutes make a point")
                    int stepMinutes) {
        Instant end = Objects.requireNonNullElseGet(until, clock::instant);
        Instant start = Objects.requireNonNullElseGet(from, () -> end.minus(HOUR));
        MetricWindow window = new MetricWindow(start, end, Duration.ofMinutes(stepMinutes));
        return new PageView<>(MetricSeriesView.of(repository.series(window)), null);
    }

    @Get("/dashboard")
    @Access("metric:read:all")
    @Operation(operationId = "readDashboard", summary = "How the system is, on one page")
    @ApiResponse(responseCode = "200", description = "The latest of each metric, and sums of an hour and a day")
    DashboardView dashboard() {
        Instant now = clock.instant();
        return new DashboardView(
                now,
                repository.latest(),
                Requests.of(repository.sums(now.minus(HOUR))),
                Requests.of(repository.sums(now.minus(Duration.ofDays(1)))),
                queueWatch.stalled());
    }
}

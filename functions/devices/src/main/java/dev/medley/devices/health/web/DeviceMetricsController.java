package dev.medley.devices.health.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.devices.FleetScope;
import dev.medley.devices.health.DeviceHealthRepository;
import dev.medley.devices.health.DeviceHealthRepository.MetricHour;
import dev.medley.devices.registry.DeviceService;
import dev.medley.http.Problems;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/devices/{id}/metrics")
@Tag(name = "Device diagnostics")
class DeviceMetricsController {

    private final DeviceHealthRepository repository;
    private final DeviceService devices;
    private final Clock clock;

    DeviceMetricsController(DeviceHealthRepository repository, DeviceService devices, Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.clock = clock;
    }

    @Get("/{metric}{?from,to}")
    @Access("device:read:own")
    @Operation(
            operationId = "readDeviceMetric",
            summary = "What a device measured, by the hour",
            description = "The last day unless said otherwise; at most 1,000 hours.")
    @ApiResponse(responseCode = "200", description = "The hours, oldest first")
    @Problems("device-unknown")
    DeviceMetric read(
            Caller caller,
            UUID id,
            @Pattern(regexp = "[a-z][A-Za-z0-9_]{0,63}") String metric,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to) {
        var _ = devices.find(id, FleetScope.toRead(caller));
        Instant end = to == null ? clock.instant() : to;
        Instant begin = from == null ? end.minus(Duration.ofDays(1)) : from;
        return new DeviceMetric(
                metric,
                repository.hours(id, metric, begin, end).stream()
                        .map(HourView::of)
                        .toList());
    }

    @Serdeable
    record DeviceMetric(String metric, List<HourView> hours) {}

    @Serdeable
    record HourView(Instant hour, String version, int samples, double mean, double least, double greatest) {
        static HourView of(MetricHour hour) {
            return new HourView(
                    hour.hour(), hour.version(), hour.samples(), hour.mean(), hour.least(), hour.greatest());
        }
    }
}

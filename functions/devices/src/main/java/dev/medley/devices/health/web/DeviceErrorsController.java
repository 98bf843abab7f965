package dev.medley.devices.health.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.devices.FleetScope;
import dev.medley.devices.health.DeviceHealthRepository;
import dev.medley.devices.health.DeviceHealthRepository.ErrorOccurrence;
import dev.medley.devices.health.ErrorGroup;
import dev.medley.devices.health.ErrorGroup.ErrorStatus;
import dev.medley.devices.health.ErrorReport.ErrorKind;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/device-errors")
@Tag(name = "Device diagnostics")
class DeviceErrorsController {

    private final DeviceHealthRepository repository;

    DeviceErrorsController(DeviceHealthRepository repository) {
        this.repository = repository;
    }

    @Get("{?status}")
    @Access("device:read:own")
    @Operation(
            operationId = "listDeviceErrors",
            summary = "Errors of devices that the caller sees, the same ones together, newest first")
    @ApiResponse(responseCode = "200", description = "A page of errors")
    PageView<DeviceErrorView> list(Caller caller, @Nullable @QueryValue ErrorStatus status, PageRequest page) {
        FleetScope scope = FleetScope.toRead(caller);
        return PageView.of(
                repository.list(scope, status, page), group -> DeviceErrorView.of(group, scope.viewerId() == null));
    }

    @Get("/{id}/occurrences")
    @Access("device:read:own")
    @Operation(operationId = "listErrorOccurrences", summary = "When and where an error was, newest first")
    @ApiResponse(responseCode = "200", description = "A page of times")
    @Problems("error-unknown")
    PageView<OccurrenceView> occurrences(Caller caller, UUID id, PageRequest page) {
        FleetScope scope = FleetScope.toRead(caller);
        ErrorGroup group = repository.find(id, scope).orElseThrow(DeviceErrorsController::unknown);
        return PageView.of(repository.occurrences(group.id(), scope, page), OccurrenceView::of);
    }

    @Put("/{id}/status")
    @Access("device:write:all")
    @Operation(
            operationId = "setDeviceErrorStatus",
            summary = "Say that an error is mended, or that nobody is to care",
            description = "One that is resolved is open again when it comes again.")
    @ApiResponse(responseCode = "200", description = "The error")
    @Problems("error-unknown")
    DeviceErrorView change(UUID id, @Valid @Body ErrorStatusChange request) {
        if (!repository.setStatus(id, request.status())) {
            throw unknown();
        }
        return DeviceErrorView.of(
                repository.find(id, FleetScope.all()).orElseThrow(DeviceErrorsController::unknown), true);
    }

    private static Refusal unknown() {
        return Refusal.notFound("error-unknown", "There is no such error.");
    }

    @Serdeable
    record ErrorStatusChange(@NotNull ErrorStatus status) {}

    @Serdeable
    record OccurrenceView(UUID id, UUID deviceId, String version, Instant at, Map<String, String> detail) {
        static OccurrenceView of(ErrorOccurrence occurrence) {
            return new OccurrenceView(
                    occurrence.id(), occurrence.deviceId(), occurrence.version(), occurrence.at(), occurrence.detail());
        }
    }

    @Serdeable
    @Schema(name = "DeviceError")
    record DeviceErrorView(
            UUID id,

            @Schema(description = "The same for errors that are the same")
            String fingerprint,

            ErrorKind kind,
            String title,
            ErrorStatus status,

            @Nullable @Schema(description = "On all devices; only for who sees them all")
            Long occurrences,

            @Nullable @Schema(description = "How many have it; only for who sees them all")
            Integer devices,

            String firstVersion,
            String lastVersion,
            Instant firstSeenAt,
            Instant lastSeenAt) {

        static DeviceErrorView of(ErrorGroup group, boolean seesAll) {
            return new DeviceErrorView(
                    group.id(),
                    group.fingerprint(),
                    group.kind(),
                    group.title(),
                    group.status(),
                    seesAll ? group.occurrences() : null,
                    seesAll ? group.devices() : null,
                    group.firstVersion(),
                    group.lastVersion(),
                    group.firstSeenAt(),
                    group.lastSeenAt());
        }
    }
}

package dev.medley.devices.ddi.web;

import dev.medley.access.Access;
import dev.medley.devices.ddi.DeviceGate;
import dev.medley.devices.health.DeviceHealthService;
import dev.medley.devices.health.ErrorReport;
import dev.medley.devices.health.ErrorReport.ErrorKind;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Controller(DdiController.ROOT + "/{controllerId}")
@Tag(name = "Device protocol")
class DdiHealthController {

    private final DeviceGate gate;
    private final DeviceHealthService health;

    DdiHealthController(DeviceGate gate, DeviceHealthService health) {
        this.gate = gate;
        this.health = health;
    }

    @Post("/heartbeats")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "sendHeartbeat",
            summary = "What the calling device measures",
            description =
                    "`battery` in per cent counts towards its health; guards of experiments know metrics by their names.")
    @ApiResponse(responseCode = "204", description = "It is added to the hour")
    @Problems({"device-unauthenticated", "device-unknown"})
    void heartbeat(
            String controllerId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DeviceHeartbeat request) {
        health.measure(gate.open(controllerId, authorization).deviceId(), request.metrics());
    }

    @Post("/errors")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "sendDeviceError",
            summary = "An error of the calling device; the same ones are counted together")
    @ApiResponse(responseCode = "204", description = "It is kept")
    @Problems({"device-unauthenticated", "device-unknown"})
    void error(
            String controllerId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DeviceErrorReport request) {
        var _ = health.report(gate.open(controllerId, authorization).deviceId(), request.report());
    }

    @Serdeable
    record DeviceHeartbeat(
            @NotNull @Size(min = 1, max = 50)
            Map<@Pattern(regexp = "[a-z][A-Za-z0-9_]{0,63}") String, @NotNull Double> metrics) {}

    @Serdeable
    record DeviceErrorReport(
            @NotNull ErrorKind kind,
            @NotBlank @Size(max = 1000) String message,

            @Nullable @Size(max = 50) @Schema(description = "Innermost first")
            List<@NotNull @Size(max = 300) String> frames,

            @Nullable @Size(max = 20) Map<@Size(max = 64) String, @NotNull @Size(max = 1000) String> detail) {

        ErrorReport report() {
            return new ErrorReport(
                    kind,
                    message,
                    Objects.requireNonNullElse(frames, List.of()),
                    Objects.requireNonNullElse(detail, Map.of()));
        }
    }
}

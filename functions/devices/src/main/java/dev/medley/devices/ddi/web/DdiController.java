package dev.medley.devices.ddi.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.access.Access;
import dev.medley.devices.ddi.Deployment;
import dev.medley.devices.ddi.DeviceGate;
import dev.medley.devices.ddi.DevicePoll;
import dev.medley.devices.ddi.DeviceProtocol;
import dev.medley.devices.ddi.DeviceProtocol.ReportMode;
import dev.medley.devices.ddi.web.DdiAnswers.Base;
import dev.medley.devices.ddi.web.DdiAnswers.DdiConfig;
import dev.medley.devices.ddi.web.DdiAnswers.DdiPolling;
import dev.medley.devices.ddi.web.DdiAnswers.DeploymentBase;
import dev.medley.devices.rollouts.DeviceActionService;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Controller(DdiController.ROOT + "/{controllerId}")
@Tag(
        name = "Device protocol",
        description = "Direct device integration (DDI v1) as clients of hawkBit speak it, and what Medley adds")
class DdiController {

    static final String ROOT = "/DEFAULT/controller/v1";
    static final String HAL = "application/hal+json";
    private static final String JSON = "application/json";

    private final DeviceGate gate;
    private final DeviceProtocol protocol;
    private final DeviceActionService actions;
    private final DdiLinks links;
    private final DdiSettings settings;

    DdiController(
            DeviceGate gate,
            DeviceProtocol protocol,
            DeviceActionService actions,
            DdiLinks links,
            DdiSettings settings) {
        this.gate = gate;
        this.protocol = protocol;
        this.actions = actions;
        this.links = links;
        this.settings = settings;
    }

    @Get
    @Access(Access.ANYBODY)
    @Produces({HAL, JSON})
    @Operation(
            operationId = "pollDevice",
            summary = "What there is to do for the calling device, and when to ask again",
            description =
                    "Authorization: `TargetToken` with the device's own token, or `GatewayToken` with its batch's secret.")
    @ApiResponse(responseCode = "200", description = "Links to what there is to do")
    @Problems({"batch-full", "device-unauthenticated"})
    Base poll(String controllerId, @Nullable @Header("Authorization") String authorization) {
        DevicePoll poll = gate.openOrRegister(controllerId, authorization);
        return new Base(new DdiConfig(new DdiPolling(settings.sleep())), links.of(controllerId, poll));
    }

    @Put("/configData")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.OK)
    @Operation(operationId = "reportDevice", summary = "What the calling device says of itself")
    @ApiResponse(responseCode = "200", description = "It is kept")
    @Problems({"device-report-too-large", "device-unauthenticated", "device-unknown"})
    void report(
            String controllerId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DdiConfigData request) {
        DevicePoll device = gate.open(controllerId, authorization);
        protocol.report(device.deviceId(), request.data(), request.reportMode());
    }

    @Get("/deploymentBase/{actionId}{?c,actionHistory}")
    @Access(Access.ANYBODY)
    @Produces({HAL, JSON})
    @Operation(
            operationId = "readDeployment",
            summary = "What the calling device is to install",
            description =
                    "With `actionHistory` so many of the last things that it said of it, all where that is below zero.")
    @ApiResponse(responseCode = "200", description = "Its files by module")
    @Problems({"action-unknown", "device-unauthenticated"})
    DeploymentBase deployment(
            String controllerId,
            int actionId,
            @Nullable @Header("Authorization") String authorization,
            @Nullable @QueryValue @Schema(description = "As hawkBit's links have it; it says nothing") String c,
            @Nullable @QueryValue Integer actionHistory) {
        DevicePoll device = gate.open(controllerId, authorization);
        Deployment deployment =
                protocol.deployment(device.deviceId(), actionId, DdiAnswers.history(actionHistory), false);
        return DdiAnswers.of(deployment, controllerId, links, false);
    }

    @Get("/installedBase/{actionId}{?actionHistory}")
    @Access(Access.ANYBODY)
    @Produces({HAL, JSON})
    @Operation(operationId = "readInstalled", summary = "What the calling device has installed")
    @ApiResponse(responseCode = "200", description = "Its files by module")
    @Problems({"action-unknown", "device-unauthenticated"})
    DeploymentBase installed(
            String controllerId,
            int actionId,
            @Nullable @Header("Authorization") String authorization,
            @Nullable @QueryValue Integer actionHistory) {
        DevicePoll device = gate.open(controllerId, authorization);
        Deployment deployment = protocol.installed(device.deviceId(), actionId, DdiAnswers.history(actionHistory));
        return DdiAnswers.of(deployment, controllerId, links, false);
    }

    @Post("/deploymentBase/{actionId}/feedback")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.OK)
    @Operation(operationId = "reportDeployment", summary = "How far the calling device is with what it installs")
    @ApiResponse(responseCode = "200", description = "It is kept")
    @Problems({"action-closed", "action-unknown", "device-unauthenticated"})
    void feedback(
            String controllerId,
            int actionId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DdiFeedback request) {
        DevicePoll device = gate.open(controllerId, authorization);
        actions.deployment(device.deviceId(), actionId, request.feedback());
    }

    @Put("/installedBase")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Operation(
            operationId = "setInstalled",
            summary = "Say which release the calling device has that came to it in another way")
    @ApiResponse(responseCode = "201", description = "It is noted")
    @ApiResponse(responseCode = "200", description = "It was known already")
    @Problems({"device-unauthenticated", "device-unknown", "release-unknown"})
    HttpResponse<?> installed(
            String controllerId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DdiAssignedVersion request) {
        DevicePoll device = gate.open(controllerId, authorization);
        return HttpResponse.status(
                protocol.setInstalled(device.deviceId(), request.name(), request.version())
                        ? HttpStatus.CREATED
                        : HttpStatus.OK);
    }

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DdiAssignedVersion(
            @NotNull @Size(min = 1, max = 100) String name,
            @NotNull @Size(min = 1, max = 100) String version) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DdiConfigData(
            @NotNull @Size(max = 100) Map<@Size(max = 128) String, @NotNull @Size(max = 4096) @SingleLine String> data,

            @Nullable @Pattern(regexp = "merge|replace|remove")
            String mode) {

        /** Without a mode it is added to what was said before, as hawkBit has it. */
        ReportMode reportMode() {
            return mode == null ? ReportMode.MERGE : ReportMode.valueOf(mode.toUpperCase(Locale.ROOT));
        }
    }
}

package dev.medley.devices.ddi.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.access.Access;
import dev.medley.devices.ddi.DdiRepository.OfferedFile;
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
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
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
    @Problems({"batch-full", "controller-id-taken", "device-unauthenticated"})
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
    @Problems({"device-report-too-large", "device-unauthenticated"})
    void report(
            String controllerId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body DdiConfigData request) {
        DevicePoll device = gate.open(controllerId, authorization);
        protocol.report(device.deviceId(), request.data(), request.reportMode());
    }

    @Get("/deploymentBase/{actionId}{?actionHistory}")
    @Access(Access.ANYBODY)
    @Produces({HAL, JSON})
    @Operation(operationId = "readDeployment", summary = "What the calling device is to install")
    @ApiResponse(responseCode = "200", description = "Its files by module")
    @Problems({"action-unknown", "device-unauthenticated"})
    DeploymentBase deployment(
            String controllerId,
            int actionId,
            @Nullable @Header("Authorization") String authorization,
            @Nullable @QueryValue Integer actionHistory) {
        DevicePoll device = gate.open(controllerId, authorization);
        Deployment deployment = protocol.deployment(device.deviceId(), actionId);
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
        return DdiAnswers.of(protocol.installed(device.deviceId(), actionId), controllerId, links, false);
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

    @Get("/softwaremodules/{moduleId}/artifacts/{fileName}")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.FOUND)
    @Operation(
            operationId = "downloadArtifact",
            summary = "Where the calling device fetches a file: a redirect to the store, which answers ranges too")
    @ApiResponse(responseCode = "302", description = "To the file, good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "For a name with .MD5SUM behind it: the checksum")
    @Problems({"artifact-unknown", "device-unauthenticated"})
    HttpResponse<?> download(
            String controllerId,
            UUID moduleId,
            String fileName,
            @Nullable @Header("Authorization") String authorization) {
        DevicePoll device = gate.open(controllerId, authorization);
        boolean wantsSum = fileName.endsWith(".MD5SUM");
        String name = wantsSum ? fileName.substring(0, fileName.length() - ".MD5SUM".length()) : fileName;
        OfferedFile file = protocol.file(device.deviceId(), moduleId, name);
        return wantsSum
                ? HttpResponse.ok(file.md5() + "  " + file.fileName()).contentType("text/plain")
                : found(protocol.download(file));
    }

    @Get("/deltas/{deltaId}")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.FOUND)
    @Operation(
            operationId = "downloadDelta",
            summary = "Where the calling device fetches the difference from what it has")
    @ApiResponse(responseCode = "302", description = "To the file, good for 15 minutes")
    @Problems({"artifact-unknown", "device-unauthenticated"})
    HttpResponse<?> downloadDelta(
            String controllerId, UUID deltaId, @Nullable @Header("Authorization") String authorization) {
        DevicePoll device = gate.open(controllerId, authorization);
        return found(protocol.download(protocol.delta(device.deviceId(), deltaId)));
    }

    private static HttpResponse<?> found(PresignedTransfer transfer) {
        return HttpResponse.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, transfer.url());
    }

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DdiConfigData(
            @NotNull @Size(max = 100) Map<@Size(max = 128) String, @NotNull @Size(max = 4096) @SingleLine String> data,

            @Nullable @Pattern(regexp = "merge|replace|remove")
            String mode) {

        /** Without a mode what was said before is replaced, as hawkBit has it. */
        ReportMode reportMode() {
            return mode == null
                    ? ReportMode.REPLACE
                    : switch (mode) {
                        case "merge" -> ReportMode.MERGE;
                        case "remove" -> ReportMode.REMOVE;
                        default -> ReportMode.REPLACE;
                    };
        }
    }
}

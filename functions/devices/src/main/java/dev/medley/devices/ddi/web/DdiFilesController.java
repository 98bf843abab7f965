package dev.medley.devices.ddi.web;

import dev.medley.access.Access;
import dev.medley.devices.ddi.DdiRepository.OfferedFile;
import dev.medley.devices.ddi.DeviceGate;
import dev.medley.devices.ddi.DevicePoll;
import dev.medley.devices.ddi.DeviceProtocol;
import dev.medley.devices.ddi.web.DdiAnswers.DdiArtifact;
import dev.medley.http.Problems;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller(DdiController.ROOT + "/{controllerId}")
@Tag(name = "Device protocol")
class DdiFilesController {

    private static final String SUM = ".MD5SUM";

    private final DeviceGate gate;
    private final DeviceProtocol protocol;
    private final DdiLinks links;

    DdiFilesController(DeviceGate gate, DeviceProtocol protocol, DdiLinks links) {
        this.gate = gate;
        this.protocol = protocol;
        this.links = links;
    }

    @Get("/softwaremodules/{moduleId}/artifacts")
    @Access(Access.ANYBODY)
    @Produces({DdiController.HAL, "application/json"})
    @Operation(
            operationId = "listArtifactsOfModule",
            summary = "The files of a module that the calling device is offered")
    @ApiResponse(responseCode = "200", description = "The files")
    @Problems({"artifact-unknown", "device-unauthenticated"})
    List<DdiArtifact> list(
            String controllerId, UUID moduleId, @Nullable @Header("Authorization") String authorization) {
        DevicePoll device = gate.open(controllerId, authorization);
        return protocol.files(device.deviceId(), moduleId).stream()
                .map(file -> DdiArtifact.of(file, controllerId, links))
                .toList();
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
        boolean wantsSum = fileName.endsWith(SUM);
        String name = wantsSum ? fileName.substring(0, fileName.length() - SUM.length()) : fileName;
        OfferedFile file = protocol.file(device.deviceId(), moduleId, name);
        return wantsSum
                ? HttpResponse.ok(file.md5() + "  " + file.fileName())
                        .contentType("text/plain")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment;filename=" + fileName)
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
}

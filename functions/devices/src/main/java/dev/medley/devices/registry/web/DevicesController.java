package dev.medley.devices.registry.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceFilters;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/devices")
@Tag(
        name = "Fleet devices",
        description = "The devices of the fleet: an account sees its own and those of groups it was granted")
class DevicesController {

    private final DeviceService service;
    private final DeviceRepository repository;
    private final DeviceFilters filters;

    DevicesController(DeviceService service, DeviceRepository repository, DeviceFilters filters) {
        this.service = service;
        this.repository = repository;
        this.filters = filters;
    }

    @Post
    @Access("device:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createDevice", summary = "Add a device to the fleet")
    @ApiResponse(responseCode = "201", description = "The device")
    @Problems({"controller-id-taken", "time-zone-invalid"})
    HttpResponse<DeviceView> create(@Valid @Body DeviceRequest request, AuditContext context) {
        Device device = service.register(context, request.device());
        return HttpResponse.created(DeviceView.of(device), URI.create("/api/devices/" + device.id()));
    }

    @Post("/imports")
    @Access("device:write:all")
    @Idempotent
    @Operation(
            operationId = "importDevices",
            summary = "Add many devices at once",
            description =
                    "Those whose controller id is taken are left as they are; the answer says of each what came of it.")
    @ApiResponse(responseCode = "200", description = "What came of each, in the order of the request")
    @Problems("time-zone-invalid")
    DeviceImportView create(@Valid @Body DeviceImport request, AuditContext context) {
        return DeviceImportView.of(service.register(
                context, request.devices().stream().map(DeviceRequest::device).toList()));
    }

    @Get("{?filter,groupId}")
    @Access("device:read:own")
    @Operation(operationId = "listFleetDevices", summary = "The devices that the caller sees, newest first")
    @ApiResponse(responseCode = "200", description = "A page of devices")
    @Problems("filter-invalid")
    PageView<DeviceView> list(
            Caller caller,
            @Nullable
                    @QueryValue
                    @Size(max = 2000)
                    @Parameter(
                            description =
                                    "RSQL, such as `type==kiosk;version=lt=2.1.0`. Fields: controllerId, name, type, "
                                            + "hardwareRevision, status, compliance, timeZone, health, version, lastSeenAt, createdAt, "
                                            + "tag, attribute.KEY, reported.KEY")
                    String filter,
            @Nullable @QueryValue @Parameter(description = "In this group or below it") UUID groupId,
            PageRequest page) {
        return PageView.of(
                repository.list(FleetScope.toRead(caller), filters.parse(filter), groupId, page), DeviceView::of);
    }

    @Get("/{id}")
    @Access("device:read:own")
    @Operation(operationId = "readDevice", summary = "One device")
    @ApiResponse(responseCode = "200", description = "The device")
    @Problems("device-unknown")
    HttpResponse<DeviceView> read(Caller caller, UUID id) {
        return answer(service.find(id, FleetScope.toRead(caller)));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("device:write:own")
    @Operation(
            operationId = "changeFleetDevice",
            summary = "Change what is said of a device, or how it is to be",
            description = "Takes an operator of a group that it is in, or its owner.")
    @ApiResponse(responseCode = "200", description = "The device")
    @Problems({"device-unknown", "time-zone-invalid"})
    HttpResponse<DeviceView> change(UUID id, @Valid @Body DevicePatch patch, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, patch.change(), ifMatch));
    }

    @Delete("/{id}")
    @Access("device:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteDevice",
            summary = "Take a device out of the fleet; its credentials open nothing any more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("device-unknown")
    void delete(UUID id, AuditContext context) {
        service.retire(context, id);
    }

    private static HttpResponse<DeviceView> answer(Device device) {
        return VersionedResponse.of(DeviceView.of(device), device.version());
    }

    @Serdeable
    record DeviceImport(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid DeviceRequest> devices) {}

    @Serdeable
    record DeviceImportView(List<ImportedDevice> devices) {
        static DeviceImportView of(List<DeviceService.Registration> registrations) {
            return new DeviceImportView(registrations.stream()
                    .map(one -> new ImportedDevice(
                            one.controllerId(), one.isAdded() ? one.id() : null, one.isAdded() ? "added" : "taken"))
                    .toList());
        }
    }

    @Serdeable
    record ImportedDevice(String controllerId, @Nullable UUID id, String outcome) {}
}

package dev.medley.devices.groups.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.groups.DeviceGroup;
import dev.medley.devices.groups.GroupDraft;
import dev.medley.devices.groups.GroupRepository;
import dev.medley.devices.groups.GroupService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/device-groups")
@Tag(
        name = "Device groups",
        description = "Groups by hand or by filter, who sees them, and changes of all their devices")
class GroupsController {

    private final GroupService service;
    private final GroupRepository repository;
    private final Clock clock;

    GroupsController(GroupService service, GroupRepository repository, Clock clock) {
        this.service = service;
        this.repository = repository;
        this.clock = clock;
    }

    @Post
    @Access("device:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createDeviceGroup", summary = "Make a group; one with a filter is filled at once")
    @ApiResponse(responseCode = "201", description = "The group")
    @Problems({"filter-invalid", "group-name-taken", "group-too-deep", "group-unknown", "groups-full"})
    HttpResponse<DeviceGroupView> create(@Valid @Body GroupRequest request, AuditContext context) {
        DeviceGroup group = service.create(context, request.draft(), request.parentId(), clock);
        return HttpResponse.created(DeviceGroupView.of(group), URI.create("/api/device-groups/" + group.id()));
    }

    @Get
    @Access("device:read:own")
    @Operation(operationId = "listDeviceGroups", summary = "The groups that the caller sees, newest first")
    @ApiResponse(responseCode = "200", description = "A page of groups")
    PageView<DeviceGroupView> list(Caller caller, PageRequest page) {
        return PageView.of(repository.list(FleetScope.toRead(caller).viewerId(), page), DeviceGroupView::of);
    }

    @Get("/{id}")
    @Access("device:read:own")
    @Operation(operationId = "readDeviceGroup", summary = "One group")
    @ApiResponse(responseCode = "200", description = "The group")
    @Problems("group-unknown")
    HttpResponse<DeviceGroupView> read(Caller caller, UUID id) {
        return answer(service.find(id, FleetScope.toRead(caller)));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("device:write:all")
    @Operation(operationId = "changeDeviceGroup", summary = "Change a group's name, description or filter")
    @ApiResponse(responseCode = "200", description = "The group")
    @Problems({"filter-invalid", "group-kind-fixed", "group-name-taken", "group-unknown"})
    HttpResponse<DeviceGroupView> change(
            UUID id, @Valid @Body GroupPatch patch, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, patch::applyTo, ifMatch));
    }

    @Delete("/{id}")
    @Access("device:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDeviceGroup", summary = "Remove a group; its devices stay")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"group-in-use", "group-unknown"})
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    private static HttpResponse<DeviceGroupView> answer(DeviceGroup group) {
        return VersionedResponse.of(DeviceGroupView.of(group), group.version());
    }

    @Serdeable
    @Schema(name = "DeviceGroupRequest")
    record GroupRequest(
            @NotBlank @Size(max = 100) @SingleLine String name,
            @Nullable @Size(max = 1000) @MultiLine String description,
            @Nullable UUID parentId,

            @Nullable
            @Size(min = 1, max = 2000)
            @Schema(example = "type==kiosk;tag==lobby", description = "RSQL; left out, devices are put in by hand")
            String filter) {

        GroupDraft draft() {
            return new GroupDraft(
                    PlainText.uniqueName(name),
                    Objects.requireNonNullElse(description, "").strip(),
                    filter);
        }
    }
}

package dev.medley.devices.groups.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.groups.DeviceGroup;
import dev.medley.devices.groups.GroupGrant;
import dev.medley.devices.groups.GroupGrant.GroupRole;
import dev.medley.devices.groups.GroupRepository;
import dev.medley.devices.groups.GroupService;
import dev.medley.http.Problems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Controller("/api/device-groups/{id}")
@Tag(name = "Device groups")
class GroupMembersController {

    private final GroupService service;
    private final GroupRepository repository;
    private final Clock clock;

    GroupMembersController(GroupService service, GroupRepository repository, Clock clock) {
        this.service = service;
        this.repository = repository;
        this.clock = clock;
    }

    @Put("/devices/{deviceId}")
    @Access("device:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "addDeviceToGroup", summary = "Put a device into a group without a filter")
    @ApiResponse(responseCode = "204", description = "It is in the group")
    @Problems({"device-unknown", "group-not-static", "group-unknown"})
    void add(UUID id, UUID deviceId, AuditContext context) {
        service.addMember(context, id, deviceId);
    }

    @Delete("/devices/{deviceId}")
    @Access("device:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeDeviceFromGroup", summary = "Take a device out of a group without a filter")
    @ApiResponse(responseCode = "204", description = "It is not in the group any more")
    @Problems({"device-unknown", "group-not-static", "group-unknown"})
    void remove(UUID id, UUID deviceId, AuditContext context) {
        service.removeMember(context, id, deviceId);
    }

    @Get("/grants")
    @Access("device:read:all")
    @Operation(operationId = "listGroupGrants", summary = "Who sees the devices of a group, of at most 1,000 accounts")
    @ApiResponse(responseCode = "200", description = "The accounts")
    @Problems("group-unknown")
    GroupGrants grants(UUID id) {
        DeviceGroup group = service.find(id, FleetScope.all());
        return new GroupGrants(
                repository.grants(group.id()).stream().map(GroupGrantView::of).toList());
    }

    @Put("/grants/{accountId}")
    @Access("device:grant:all")
    @Operation(
            operationId = "grantGroup",
            summary = "Let an account see the devices of a group and of those below it, or change them too")
    @ApiResponse(responseCode = "200", description = "What it was granted")
    @Problems("group-unknown")
    GroupGrantView grant(UUID id, UUID accountId, @Valid @Body GrantRequest request, AuditContext context) {
        return GroupGrantView.of(service.grant(context, id, accountId, request.role(), clock.instant()));
    }

    @Delete("/grants/{accountId}")
    @Access("device:grant:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeGroup", summary = "Take away what an account was granted")
    @ApiResponse(responseCode = "204", description = "It does not see the group any more")
    @Problems("grant-unknown")
    void revoke(UUID id, UUID accountId, AuditContext context) {
        service.revoke(context, id, accountId);
    }

    @Serdeable
    record GrantRequest(@NotNull GroupRole role) {}

    @Serdeable
    record GroupGrants(List<GroupGrantView> grants) {}

    @Serdeable
    @Schema(name = "GroupGrant")
    record GroupGrantView(UUID accountId, GroupRole role, Instant createdAt) {
        static GroupGrantView of(GroupGrant grant) {
            return new GroupGrantView(grant.accountId(), grant.role(), grant.createdAt());
        }
    }
}

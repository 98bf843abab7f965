package dev.medley.devices.rollouts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.DeviceService;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.rollouts.DeviceActionRepository;
import dev.medley.devices.rollouts.RolloutService;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api")
@Tag(name = "Rollouts")
class DeviceActionsController {

    private final DeviceActionRepository repository;
    private final RolloutService rollouts;
    private final DeviceService devices;
    private final Clock clock;

    DeviceActionsController(
            DeviceActionRepository repository, RolloutService rollouts, DeviceService devices, Clock clock) {
        this.repository = repository;
        this.rollouts = rollouts;
        this.devices = devices;
        this.clock = clock;
    }

    @Get("/rollouts/{id}/actions{?status}")
    @Access("rollout:read:own")
    @Operation(
            operationId = "listRolloutActions",
            summary = "What became of each device of a rollout, and why it is where it is")
    @ApiResponse(responseCode = "200", description = "A page of actions")
    @Problems("rollout-unknown")
    PageView<DeviceActionView> ofRollout(
            Caller caller, UUID id, @Nullable @QueryValue ActionStatus status, PageRequest page) {
        var _ = rollouts.find(id, FleetScope.toSeeRollouts(caller));
        return PageView.of(
                repository.list(id, FleetScope.toRead(caller), status, page),
                action -> DeviceActionView.of(action, clock.instant()));
    }

    @Get("/devices/{id}/actions")
    @Access("device:read:own")
    @Operation(operationId = "listDeviceActions", summary = "What a device was to install, newest first")
    @ApiResponse(responseCode = "200", description = "A page of actions")
    @Problems("device-unknown")
    PageView<DeviceActionView> ofDevice(Caller caller, UUID id, PageRequest page) {
        var _ = devices.find(id, FleetScope.toRead(caller));
        return PageView.of(repository.listOfDevice(id, page), action -> DeviceActionView.of(action, clock.instant()));
    }
}

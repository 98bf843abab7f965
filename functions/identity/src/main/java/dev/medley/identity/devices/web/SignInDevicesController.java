package dev.medley.identity.devices.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.identity.devices.SignInDeviceRepository;
import dev.medley.identity.devices.SignInDeviceService;
import dev.medley.identity.places.PlaceLookup;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/auth/devices")
@Tag(name = "Devices", description = "What the caller signs in with")
class SignInDevicesController {

    private final SignInDeviceRepository signInDeviceRepository;
    private final SignInDeviceService signInDeviceService;
    private final PlaceLookup placeLookup;

    SignInDevicesController(
            SignInDeviceRepository signInDeviceRepository,
            SignInDeviceService signInDeviceService,
            PlaceLookup placeLookup) {
        this.signInDeviceRepository = signInDeviceRepository;
        this.signInDeviceService = signInDeviceService;
        this.placeLookup = placeLookup;
    }

    @Get
    @Access("device:read:own")
    @Operation(operationId = "listDevices", summary = "The caller's devices, newest first")
    @ApiResponse(responseCode = "200", description = "A page of devices")
    PageView<SignInDeviceView> list(Caller caller, PageRequest page) {
        return PageView.of(
                signInDeviceRepository.list(caller.accountId(), caller.sessionId(), page),
                device -> SignInDeviceView.of(device, placeLookup));
    }

    @Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, dev.medley.http.Patch.MEDIA_TYPE})
    @Access(value = "device:write:own", stepUp = true)
    @Operation(
            operationId = "changeDevice",
            summary = "Name a device, or trust it",
            description = "A trusted device may leave out the second factor for 30 days. Only a session that began with"
                    + " a second factor can trust one.")
    @ApiResponse(responseCode = "200", description = "The device as it is now")
    @Problems({"device-unknown", "second-factor-required"})
    SignInDeviceView change(UUID id, @Valid @Body SignInDeviceChange change, Caller caller) {
        return SignInDeviceView.of(
                signInDeviceService.change(
                        caller, id, change.name().value(), change.trusted().value()),
                placeLookup);
    }

    @Delete("/{id}")
    @Access(value = "device:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeDevice", summary = "Forget a device and end its sessions")
    @ApiResponse(responseCode = "204", description = "It is forgotten")
    @Problems("device-unknown")
    void remove(UUID id, Caller caller) {
        signInDeviceService.remove(caller, id);
    }
}

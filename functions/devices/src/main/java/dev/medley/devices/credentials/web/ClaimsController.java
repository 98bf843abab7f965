package dev.medley.devices.credentials.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.devices.credentials.ClaimService;
import dev.medley.devices.credentials.ClaimService.Begun;
import dev.medley.devices.credentials.ClaimService.Claimed;
import dev.medley.devices.credentials.ClaimService.NotClaimed;
import dev.medley.devices.credentials.DeviceClaim;
import dev.medley.devices.credentials.DeviceSecret;
import dev.medley.devices.registry.NewDevice;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.settings.Settings;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Controller("/api/device-claims")
@Tag(name = "Device provisioning")
class ClaimsController {

    private final ClaimService service;
    private final Settings settings;
    private final RevocationCache revocations;

    ClaimsController(ClaimService service, Settings settings, RevocationCache revocations) {
        this.service = service;
        this.settings = settings;
        this.revocations = revocations;
    }

    @Post
    @Access(Access.ANYBODY)
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "beginDeviceClaim",
            summary = "Get a code for the calling device to show, for somebody to type in",
            description =
                    "As RFC 8628 has it: the device shows `userCode`, and asks with `deviceCode` until it is claimed.")
    @ApiResponse(responseCode = "201", description = "The codes")
    ClaimView begin(@Valid @Body ClaimRequest request) {
        Begun begun = service.begin(
                request.controllerId(),
                request.type(),
                Objects.requireNonNullElse(request.hardwareRevision(), "").strip());
        String code = begun.claim().userCode();
        return new ClaimView(
                begun.deviceCode().text(),
                code.substring(0, 4) + "-" + code.substring(4),
                settings.publicUrl() + "/device",
                ClaimService.LIFETIME.toMillis(),
                ClaimService.INTERVAL.toMillis());
    }

    @Post("/redemption")
    @Access(Access.ANYBODY)
    @Operation(operationId = "redeemDeviceClaim", summary = "Ask whether the calling device was claimed")
    @ApiResponse(responseCode = "200", description = "It was: its credential, which is shown this once")
    @Problems({"claim-denied", "claim-expired", "claim-pending", "claim-too-often", "controller-id-taken"})
    ClaimedDeviceView redeem(@Valid @Body ClaimRedemption request) {
        return switch (service.redeem(new DeviceSecret(request.deviceCode()))) {
            case Claimed claimed -> ClaimedDeviceView.of(claimed.registered());
            case NotClaimed not -> throw not.refusal();
        };
    }

    @Post("/lookup")
    @Access("device:write:own")
    @Operation(operationId = "findDeviceClaim", summary = "What device shows a code")
    @ApiResponse(responseCode = "200", description = "What it says of itself")
    @Problems("claim-unknown")
    ClaimingDeviceView find(@Valid @Body UserCode request) {
        return ClaimingDeviceView.of(service.find(request.userCode()));
    }

    @Post("/decision")
    @Access("device:write:own")
    @Operation(
            operationId = "decideDeviceClaim",
            summary = "Claim the device that shows a code, or say that it is not one's own")
    @ApiResponse(responseCode = "200", description = "What the device says of itself")
    @Problems({"claim-unknown", "owner-required", "person-required"})
    ClaimingDeviceView decide(Caller caller, @Valid @Body ClaimDecision request) {
        caller.requirePerson();
        revocations.requireLive(caller);
        return ClaimingDeviceView.of(service.decide(request.userCode(), caller.accountId(), request.approved()));
    }

    @Serdeable
    record ClaimRequest(
            @NotNull @Pattern(regexp = NewDevice.CONTROLLER_ID)
            String controllerId,

            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
            String type,

            @Nullable @Size(max = 50) @SingleLine String hardwareRevision) {}

    @Serdeable
    record ClaimRedemption(@NotBlank @Size(max = 100) String deviceCode) {

        @Override
        public String toString() {
            return "ClaimRedemption[...]";
        }
    }

    @Serdeable
    record UserCode(
            @NotBlank @Size(max = 20) @Schema(example = "WDJB-MJHT")
            String userCode) {}

    @Serdeable
    record ClaimDecision(
            @NotBlank @Size(max = 20) @Schema(example = "WDJB-MJHT")
            String userCode,

            boolean approved) {}

    @Serdeable
    @Schema(name = "DeviceClaim")
    record ClaimView(String deviceCode, String userCode, String verificationUri, long expiresInMs, long intervalMs) {

        @Override
        public String toString() {
            return "ClaimView[...]";
        }
    }

    @Serdeable
    @Schema(name = "ClaimingDevice")
    record ClaimingDeviceView(String controllerId, String type, String hardwareRevision, String status) {
        static ClaimingDeviceView of(DeviceClaim claim) {
            return new ClaimingDeviceView(
                    claim.controllerId(),
                    claim.type(),
                    claim.hardwareRevision(),
                    claim.status().name().toLowerCase(Locale.ROOT));
        }
    }
}

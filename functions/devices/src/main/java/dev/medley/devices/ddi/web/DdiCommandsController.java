package dev.medley.devices.ddi.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.access.Access;
import dev.medley.devices.commands.CommandDelivery;
import dev.medley.devices.commands.CommandLogs;
import dev.medley.devices.commands.CommandSigner;
import dev.medley.devices.commands.DeviceCommand;
import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.devices.commands.DeviceCommand.CommandStatus;
import dev.medley.devices.ddi.DeviceGate;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Refusal;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.objects.PresignedTransfer;
import dev.medley.storage.JsonCodec;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller(DdiController.ROOT + "/{controllerId}/commands")
@Tag(name = "Device protocol")
class DdiCommandsController {

    private final DeviceGate gate;
    private final CommandDelivery delivery;
    private final CommandSigner signer;
    private final CommandLogs logs;
    private final JsonCodec json;

    DdiCommandsController(
            DeviceGate gate, CommandDelivery delivery, CommandSigner signer, CommandLogs logs, JsonCodec json) {
        this.gate = gate;
        this.delivery = delivery;
        this.signer = signer;
        this.logs = logs;
        this.json = json;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "readCommands",
            summary = "What the calling device is told to do",
            description =
                    "Each signed as a JWS (EdDSA) over its JSON; the device checks it with the key that it kept, that it is "
                            + "the one meant, and that it has not expired.")
    @ApiResponse(responseCode = "200", description = "The commands, oldest first, and the key")
    @Problems("device-unauthenticated")
    SignedCommands read(String controllerId, @Nullable @Header("Authorization") String authorization) {
        UUID deviceId = gate.open(controllerId, authorization).deviceId();
        return new SignedCommands(
                new CommandKey("OKP", "Ed25519", signer.publicKey()),
                delivery.fetch(deviceId).stream()
                        .map(command -> signed(command, controllerId))
                        .toList());
    }

    private SignedCommand signed(DeviceCommand command, String controllerId) {
        CommandPayload payload = new CommandPayload(
                command.id(), controllerId, command.kind(), command.createdAt(), command.expiresAt());
        return new SignedCommand(
                command.id(), command.kind(), signer.sign(json.write(payload).text()));
    }

    @Post("/{commandId}/feedback")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Status(HttpStatus.OK)
    @Operation(operationId = "reportCommand", summary = "That the calling device has a command, or what came of it")
    @ApiResponse(responseCode = "200", description = "It is kept")
    @Problems({"command-status", "command-unknown", "device-unauthenticated"})
    void report(
            String controllerId,
            UUID commandId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body CommandFeedback request) {
        UUID deviceId = gate.open(controllerId, authorization).deviceId();
        delivery.receive(
                deviceId, commandId, request.status().status(), request.result() == null ? Map.of() : request.result());
    }

    @Post("/{commandId}/log")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Operation(
            operationId = "uploadDeviceLog",
            summary = "Get the request with which the calling device sends its log, as gzip")
    @ApiResponse(responseCode = "200", description = "Where to put it, for 15 minutes")
    @Problems({"command-unknown", "device-unauthenticated"})
    PresignedTransfer upload(
            String controllerId,
            UUID commandId,
            @Nullable @Header("Authorization") String authorization,
            @Valid @Body LogUpload request) {
        UUID deviceId = gate.open(controllerId, authorization).deviceId();
        DeviceCommand command = delivery.find(deviceId, commandId);
        if (command.kind() != CommandKind.LOG_PULL) {
            throw Refusal.notFound("command-unknown", "The device is not asked for its log by this command.");
        }
        return logs.upload(command, request.sizeBytes());
    }

    /** What a device may say of a command. */
    @Serdeable
    enum FeedbackStatus {
        @JsonProperty("acknowledged")
        ACKNOWLEDGED,
        @JsonProperty("succeeded")
        SUCCEEDED,
        @JsonProperty("failed")
        FAILED;

        CommandStatus status() {
            return CommandStatus.valueOf(name());
        }
    }

    @Serdeable
    record CommandFeedback(
            @NotNull FeedbackStatus status,

            @Nullable @Size(max = 20)
            Map<@Size(max = 64) String, @NotNull @Size(max = 500) @SingleLine String> result) {}

    @Serdeable
    record LogUpload(@Min(1) @Max(100_000_000) long sizeBytes) {}

    @Serdeable
    record SignedCommands(CommandKey key, List<SignedCommand> commands) {}

    @Serdeable
    @Schema(description = "A JWK")
    record CommandKey(String kty, String crv, String x) {}

    @Serdeable
    record SignedCommand(UUID id, CommandKind kind, String jws) {}

    @Serdeable
    record CommandPayload(UUID id, String controllerId, CommandKind kind, Instant issuedAt, Instant expiresAt) {}
}

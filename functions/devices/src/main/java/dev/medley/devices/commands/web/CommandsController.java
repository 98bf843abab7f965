package dev.medley.devices.commands.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.commands.CommandLogs;
import dev.medley.devices.commands.CommandRepository;
import dev.medley.devices.commands.CommandService;
import dev.medley.devices.commands.DeviceCommand;
import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.devices.commands.DeviceCommand.CommandStatus;
import dev.medley.devices.registry.DeviceService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/devices/{id}/commands")
@Tag(name = "Device diagnostics", description = "What devices are told to do, what they measure, and their errors")
class CommandsController {

    private final CommandService service;
    private final CommandRepository repository;
    private final CommandLogs logs;
    private final DeviceService devices;

    CommandsController(CommandService service, CommandRepository repository, CommandLogs logs, DeviceService devices) {
        this.service = service;
        this.repository = repository;
        this.logs = logs;
        this.devices = devices;
    }

    @Post
    @Access("device:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "commandDevice",
            summary = "Tell a device to do something",
            description =
                    "It finds the command, signed, when it polls. Lock, unlock and wipe take a fresh sign-in; lock and wipe "
                            + "then wait for somebody else to approve them, and can be taken back for ten minutes after that.")
    @ApiResponse(responseCode = "201", description = "The command")
    @Problems({
        "commands-full",
        "device-unknown",
        "device-wiped",
        "owner-required",
        "person-required",
        "step-up-required"
    })
    HttpResponse<CommandView> create(UUID id, @Valid @Body CommandRequest request, AuditContext context) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        DeviceCommand command = service.request(context, id, request.kind(), reason);
        return HttpResponse.created(
                CommandView.of(command), URI.create("/api/devices/" + id + "/commands/" + command.id()));
    }

    @Get
    @Access("device:read:own")
    @Operation(operationId = "listDeviceCommands", summary = "What a device was told, newest first")
    @ApiResponse(responseCode = "200", description = "A page of commands")
    @Problems("device-unknown")
    PageView<CommandView> list(Caller caller, UUID id, PageRequest page) {
        devices.requireReadable(id, FleetScope.toRead(caller));
        return PageView.of(repository.list(id, page), CommandView::of);
    }

    @Get("/{commandId}")
    @Access("device:read:own")
    @Operation(operationId = "readDeviceCommand", summary = "One command, and what the device said of it")
    @ApiResponse(responseCode = "200", description = "The command")
    @Problems({"command-unknown", "device-unknown"})
    CommandView read(Caller caller, UUID id, UUID commandId) {
        return CommandView.of(service.find(id, commandId, FleetScope.toRead(caller)));
    }

    @Post("/{commandId}/decision")
    @Access(value = "device:approve:all", stepUp = true)
    @Operation(
            operationId = "decideDeviceCommand",
            summary = "Approve or deny a command that somebody else has asked for")
    @ApiResponse(responseCode = "200", description = "The command")
    @Problems({
        "command-status",
        "command-unknown",
        "device-unknown",
        "owner-required",
        "person-required",
        "second-person-required"
    })
    CommandView decide(UUID id, UUID commandId, @Valid @Body CommandDecision request, AuditContext context) {
        return CommandView.of(service.decide(context, id, commandId, request.approved()));
    }

    @Post("/{commandId}/cancellation")
    @Access("device:write:own")
    @Operation(operationId = "cancelDeviceCommand", summary = "Take a command back that the device has not taken up")
    @ApiResponse(responseCode = "200", description = "The command")
    @Problems({"command-status", "command-unknown", "device-unknown"})
    CommandView cancel(UUID id, UUID commandId, AuditContext context) {
        return CommandView.of(service.cancel(context, id, commandId));
    }

    @Get("/{commandId}/log")
    @Access("device:read:own")
    @Operation(operationId = "downloadDeviceLog", summary = "Get the request that downloads the log that a device sent")
    @ApiResponse(responseCode = "200", description = "Where to get it, for 15 minutes")
    @Problems({"command-unknown", "device-unknown", "log-none"})
    HttpResponse<PresignedTransfer> log(Caller caller, UUID id, UUID commandId) {
        return HttpResponse.ok(logs.download(service.find(id, commandId, FleetScope.toRead(caller))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Serdeable
    record CommandRequest(
            @NotNull CommandKind kind,
            @Nullable @Size(max = 500) @SingleLine String reason) {}

    @Serdeable
    record CommandDecision(boolean approved) {}

    @Serdeable
    @Schema(name = "DeviceCommand")
    record CommandView(
            UUID id,
            UUID deviceId,
            CommandKind kind,
            CommandStatus status,
            String reason,
            @Nullable UUID requestedBy,
            @Nullable UUID approvedBy,

            @Nullable @Schema(description = "Until then it can be taken back")
            Instant notBefore,

            Instant expiresAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant finishedAt,

            @Schema(description = "What the device said; for a wipe, its receipt")
            Map<String, String> result,

            Instant createdAt) {

        static CommandView of(DeviceCommand command) {
            return new CommandView(
                    command.id(),
                    command.deviceId(),
                    command.kind(),
                    command.status(),
                    command.reason(),
                    command.requestedBy(),
                    command.approvedBy(),
                    command.notBefore(),
                    command.expiresAt(),
                    command.acknowledgedAt(),
                    command.finishedAt(),
                    command.result(),
                    command.createdAt());
        }
    }
}

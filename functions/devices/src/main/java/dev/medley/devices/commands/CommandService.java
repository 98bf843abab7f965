package dev.medley.devices.commands;

import dev.medley.access.FreshSignIns;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.FleetScope;
import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.devices.commands.DeviceCommand.CommandStatus;
import dev.medley.devices.ledger.Ledger;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceService;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells devices what to do. What one person alone may not have done waits for a second, and can be taken back for a while. */
@Singleton
public class CommandService {

    /** How long a device has to come for what it is told. */
    static final Duration LIFETIME = Duration.ofHours(24);

    /** How long a second person has to decide, and a device to come after that. */
    static final Duration LONG = Duration.ofDays(7);

    /** How long what was approved can still be taken back. */
    public static final Duration CANCEL_WINDOW = Duration.ofMinutes(10);

    /** How many commands a device may have that are not over. */
    static final int MOST_OPEN = 100;

    private final CommandRepository repository;
    private final DeviceService devices;
    private final CommandRecords records;
    private final FreshSignIns freshSignIns;
    private final Clock clock;

    protected CommandService(
            CommandRepository repository,
            DeviceService devices,
            CommandRecords records,
            FreshSignIns freshSignIns,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.records = records;
        this.freshSignIns = freshSignIns;
        this.clock = clock;
    }

    /** Where it is written down who told what. */
    @Singleton
    record CommandRecords(Ledger ledger, AuditLog audit) {}

    /**
     * Tells a device to do something.
     *
     * @throws Refusal {@code step-up-required} for what a stolen session must not be able to do, {@code commands-full}
     */
    @Transactional
    public DeviceCommand request(AuditContext context, UUID deviceId, CommandKind kind, String reason) {
        if (kind.takesFreshSignIn()) {
            context.actor().requirePerson();
            freshSignIns.require(context.actor());
        }
        Device device = devices.find(deviceId, FleetScope.toWrite(context.actor()));
        requireReachable(device);
        // A device that never comes must not be in the way of what protects it.
        if (!kind.takesFreshSignIn() && isFull(deviceId)) {
            throw Refusal.conflict("commands-full", "The device has " + MOST_OPEN + " commands that are not over.");
        }
        DeviceCommand command = add(deviceId, kind, reason, context.actor().accountId());
        records.audit().note(context, "device-command.requested", deviceId, data(command));
        return command;
    }

    /**
     * Tells a device to do something that a runbook or an operation wants; nothing that takes a second person.
     *
     * @return empty where too many commands of the device are not over
     */
    @Transactional
    public Optional<DeviceCommand> request(UUID deviceId, CommandKind kind, String reason, @Nullable UUID actorId) {
        if (kind.takesFreshSignIn()) {
            throw new IllegalArgumentException(kind + " is asked for by people only");
        }
        return isFull(deviceId) ? Optional.empty() : Optional.of(add(deviceId, kind, reason, actorId));
    }

    private boolean isFull(UUID deviceId) {
        return repository.countOpenLocked(deviceId) >= MOST_OPEN;
    }

    private DeviceCommand add(UUID deviceId, CommandKind kind, String reason, @Nullable UUID actorId) {
        Instant now = clock.instant();
        boolean waits = kind.takesSecondPerson();
        DeviceCommand command = new DeviceCommand(
                Ids.next(clock),
                deviceId,
                kind,
                waits ? CommandStatus.AWAITING_APPROVAL : CommandStatus.PENDING,
                reason,
                actorId,
                null,
                null,
                now.plus(waits ? LONG : LIFETIME),
                null,
                null,
                null,
                Map.of(),
                now);
        repository.add(command);
        records.ledger().note(deviceId, actorId, "command-requested", data(command));
        return command;
    }

    private static void requireReachable(Device device) {
        if (device.status() == DeviceStatus.WIPED) {
            throw Refusal.conflict("device-wiped", "The device is wiped.");
        }
    }

    public DeviceCommand find(UUID deviceId, UUID id, FleetScope scope) {
        devices.requireReadable(deviceId, scope);
        return repository.find(id, deviceId).orElseThrow(CommandService::unknown);
    }

    /**
     * Lets a command go ahead that somebody else has asked for, or does not.
     *
     * @throws Refusal {@code second-person-required} for who asked for it
     */
    @Transactional
    public DeviceCommand decide(AuditContext context, UUID deviceId, UUID id, boolean approved) {
        context.actor().requirePerson();
        DeviceCommand command = lock(deviceId, id, FleetScope.toWrite(context.actor()));
        UUID approverId = context.actor().accountId();
        if (command.status() != CommandStatus.AWAITING_APPROVAL
                || !command.expiresAt().isAfter(clock.instant())) {
            throw over(command);
        }
        if (approverId.equals(command.requestedBy())) {
            throw Refusal.conflict("second-person-required", "Somebody else than who asked for it has to decide.");
        }
        Instant now = clock.instant();
        if (approved) {
            repository.approve(id, approverId, now.plus(CANCEL_WINDOW), now.plus(LONG));
        } else {
            repository.setStatus(id, CommandStatus.DENIED, now);
        }
        String done = approved ? "command-approved" : "command-denied";
        records.ledger().note(deviceId, approverId, done, data(command));
        records.audit().note(context, "device-" + done.replace("command-", "command."), deviceId, data(command));
        return repository.find(id, deviceId).orElseThrow();
    }

    /** Takes a command back that the device has not fetched; one that it has, it does, or says that it does not. */
    @Transactional
    public DeviceCommand cancel(AuditContext context, UUID deviceId, UUID id) {
        DeviceCommand command = lock(deviceId, id, FleetScope.toWrite(context.actor()));
        boolean unseen =
                command.status() == CommandStatus.AWAITING_APPROVAL || command.status() == CommandStatus.PENDING;
        if (!unseen) {
            throw over(command);
        }
        if (command.sentAt() != null) {
            throw Refusal.conflict("command-status", "The device has fetched the command.");
        }
        repository.setStatus(id, CommandStatus.CANCELLED, clock.instant());
        records.ledger().note(deviceId, context.actor().accountId(), "command-cancelled", data(command));
        records.audit().note(context, "device-command.cancelled", deviceId, data(command));
        return repository.find(id, deviceId).orElseThrow();
    }

    private DeviceCommand lock(UUID deviceId, UUID id, FleetScope scope) {
        Device device = devices.find(deviceId, scope);
        return repository.lock(id, device.id()).orElseThrow(CommandService::unknown);
    }

    static Map<String, String> data(DeviceCommand command) {
        return Map.of(
                "commandId",
                command.id().toString(),
                "kind",
                command.kind().name().toLowerCase(Locale.ROOT));
    }

    static Refusal over(DeviceCommand command) {
        return Refusal.conflict(
                "command-status",
                "The command is "
                        + command.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
    }

    static Refusal unknown() {
        return Refusal.notFound("command-unknown", "The device has no such command.");
    }
}

package dev.medley.devices.commands;

import dev.medley.devices.DevicesEvents.DeviceWiped;
import dev.medley.devices.FleetScope;
import dev.medley.devices.commands.DeviceCommand.CommandKind;
import dev.medley.devices.commands.DeviceCommand.CommandStatus;
import dev.medley.devices.credentials.CredentialService;
import dev.medley.devices.ledger.Ledger;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceService;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Hands commands to devices, and takes what they say of them. */
@Singleton
public class CommandDelivery {

    private final CommandRepository repository;
    private final DeviceRepository devices;
    private final CredentialService credentials;
    private final DeliveryRecords records;
    private final Clock clock;

    protected CommandDelivery(
            CommandRepository repository,
            DeviceRepository devices,
            CredentialService credentials,
            DeliveryRecords records,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.credentials = credentials;
        this.records = records;
        this.clock = clock;
    }

    /** Where it is written down what became of commands. */
    @Singleton
    record DeliveryRecords(Ledger ledger, Outbox outbox, DeviceService devices) {}

    /** What a device is to do now; it is written down what it fetches for the first time. */
    @Transactional
    public List<DeviceCommand> fetch(UUID deviceId) {
        Instant now = clock.instant();
        List<DeviceCommand> open = repository.lockOpen(deviceId, now);
        List<DeviceCommand> unsent =
                open.stream().filter(command -> command.sentAt() == null).toList();
        if (!unsent.isEmpty()) {
            repository.setSent(unsent.stream().map(DeviceCommand::id).toList(), now);
            unsent.forEach(
                    command -> records.ledger().note(deviceId, null, "command-sent", CommandService.data(command)));
        }
        return open;
    }

    /**
     * A command that a device has to do still.
     *
     * @throws Refusal {@code command-unknown}
     */
    public DeviceCommand find(UUID deviceId, UUID id) {
        Instant now = clock.instant();
        return repository
                .find(id, deviceId)
                .filter(found -> found.notBefore() == null || !found.notBefore().isAfter(now))
                .filter(found -> isOpen(found) && found.expiresAt().isAfter(now))
                .orElseThrow(CommandService::unknown);
    }

    private static boolean isOpen(DeviceCommand command) {
        return command.status() == CommandStatus.PENDING || command.status() == CommandStatus.ACKNOWLEDGED;
    }

    /**
     * Takes that a device has a command, or what came of it; what it says of one that is over changes nothing, unless the device
     * had fetched it and its time ran out meanwhile.
     */
    @Transactional
    public void receive(UUID deviceId, UUID id, CommandStatus status, Map<String, String> result) {
        Instant now = clock.instant();
        // Whoever retires a device locks it before all else.
        var _ = devices.lock(deviceId, FleetScope.all());
        DeviceCommand command = repository
                .lock(id, deviceId)
                .filter(found -> found.notBefore() == null || !found.notBefore().isAfter(now))
                .orElseThrow(CommandService::unknown);
        boolean open = isOpen(command);
        boolean isLate = command.sentAt() != null
                && (open || command.status() == CommandStatus.EXPIRED)
                && status != CommandStatus.ACKNOWLEDGED;
        if (!isLate && (!open || !command.expiresAt().isAfter(now))) {
            throw CommandService.over(command);
        }
        if (status == CommandStatus.ACKNOWLEDGED) {
            repository.setStatus(id, status, now);
        } else {
            repository.finish(id, status, result, now);
        }
        Map<String, String> data = new HashMap<>(result);
        data.put("commandId", id.toString());
        data.put("kind", command.kind().name().toLowerCase(Locale.ROOT));
        records.ledger().note(deviceId, null, "command-" + status.name().toLowerCase(Locale.ROOT), data);
        if (status == CommandStatus.SUCCEEDED) {
            apply(command, now);
        }
    }

    /** What was to unlock the device when somebody decided to lock it does so no more; not even its receipt, if that is late. */
    private void overruleUnlocks(DeviceCommand lock, Instant now) {
        repository
                .cancelUnlocks(lock.deviceId(), lock.decidedAt(), now)
                .forEach(unlock ->
                        records.ledger().note(lock.deviceId(), null, "command-cancelled", CommandService.data(unlock)));
    }

    /** Unless what was decided later came first: receipts come in any order. */
    private void setStatus(DeviceCommand command, DeviceStatus status, Instant now) {
        if (!repository.isOverruled(command)) {
            devices.setStatus(command.deviceId(), status, now);
        }
    }

    private void apply(DeviceCommand command, Instant now) {
        UUID deviceId = command.deviceId();
        if (command.kind() == CommandKind.LOCK) {
            setStatus(command, DeviceStatus.LOCKED, now);
            overruleUnlocks(command, now);
        } else if (command.kind() == CommandKind.UNLOCK) {
            setStatus(command, DeviceStatus.ACTIVE, now);
        } else if (command.kind() == CommandKind.WIPE) {
            Device device = devices.find(deviceId, FleetScope.all()).orElseThrow(CommandService::unknown);
            records.devices().wiped(deviceId);
            credentials.revokeAll(deviceId);
            UUID requester = command.requestedBy();
            if (requester != null) {
                records.outbox().announce(requester, deviceId, new DeviceWiped(deviceId, device.name()));
            }
        }
    }
}

package dev.medley.devices.credentials;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.credentials.CredentialService.Issued;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.NewDevice;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets devices of a batch register themselves with its secret: for a credential of their own, or, where they know no other way,
 * by polling with it.
 */
@Singleton
public class BatchService {

    private final DeviceCredentialRepository repository;
    private final CredentialService credentials;
    private final DeviceRepository devices;
    private final AuditLog audit;
    private final Clock clock;

    protected BatchService(
            DeviceCredentialRepository repository,
            CredentialService credentials,
            DeviceRepository devices,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.credentials = credentials;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A batch, and its secret, which is shown this once. */
    public record NewBatch(DeviceBatch batch, DeviceSecret secret) {}

    /** A device that registered itself, and its credential. */
    public record Registered(Device device, Issued issued) {}

    @Transactional
    public NewBatch create(AuditContext context, DeviceBatch wanted) {
        Instant now = clock.instant();
        if (!wanted.expiresAt().isAfter(now)) {
            throw Refusal.invalid("batch-invalid", "/expiresAt", "It would be over already.");
        }
        DeviceSecret secret = DeviceSecret.random();
        DeviceBatch batch = new DeviceBatch(
                Ids.next(clock),
                wanted.name(),
                wanted.type(),
                wanted.hardwareRevision(),
                wanted.most(),
                0,
                wanted.expiresAt(),
                null,
                context.actor().accountId(),
                now);
        repository.addBatch(batch, secret.hash());
        audit.note(context, "device-batch.created", batch.id(), Map.of("most", Integer.toString(batch.most())));
        return new NewBatch(batch, secret);
    }

    public DeviceBatch find(UUID id) {
        return repository.findBatch(id).orElseThrow(BatchService::unknown);
    }

    @Transactional
    public void revoke(AuditContext context, UUID id) {
        if (!repository.revokeBatch(id, clock.instant())) {
            throw unknown();
        }
        audit.note(context, "device-batch.revoked", id, Map.of());
    }

    /**
     * Registers a device that knows a batch's secret; again, where the answer was lost and the device has never come.
     *
     * @throws Refusal {@code device-unauthenticated}, {@code batch-full}, {@code controller-id-taken}
     */
    @Transactional
    public Registered register(DeviceSecret secret, String controllerId) {
        DeviceBatch batch = open(secret);
        Device device = add(batch, controllerId)
                .or(() -> devices.lockUnseen(controllerId)
                        .filter(found -> batch.id().equals(found.batchId())))
                .orElseThrow(() ->
                        Refusal.conflict("controller-id-taken", "There is a device of this controller id already."));
        return new Registered(device, credentials.renew(device.id(), null));
    }

    /**
     * Registers a device that polls with a batch's secret, which is all that it has to prove itself with; one of this id that is
     * there already stays as it is.
     *
     * @throws Refusal {@code device-unauthenticated}, {@code batch-full}, {@code validation-failed}
     */
    @Transactional
    public void admit(DeviceSecret secret, String controllerId) {
        DeviceBatch batch = open(secret);
        if (!NewDevice.isControllerId(controllerId)) {
            throw Refusal.invalid(
                    "validation-failed",
                    "/controllerId",
                    "At most 128 letters, digits, dots, underscores, colons and hyphens.");
        }
        add(batch, controllerId).ifPresent(device -> credentials.share(device.id(), secret));
    }

    private DeviceBatch open(DeviceSecret secret) {
        return repository
                .findBatch(secret.hash())
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(() -> unauthenticated("No batch has this secret."));
    }

    private static Refusal unauthenticated(String detail) {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "device-unauthenticated", detail);
    }

    /** Adds a device to a batch; none where its id is taken. One that was retired comes back once an administrator has added it. */
    private Optional<Device> add(DeviceBatch batch, String controllerId) {
        if (devices.wasRetired(controllerId, batch.id())) {
            return Optional.of(devices.takeBack(controllerId, batch.id())
                    .orElseThrow(() -> unauthenticated("The device was taken out of the fleet.")));
        }
        Device device = Device.registered(
                Ids.next(clock),
                NewDevice.ofItself(controllerId, batch.type(), batch.hardwareRevision(), null, batch.id()),
                clock.instant());
        if (devices.add(List.of(device)).isEmpty()) {
            return Optional.empty();
        }
        if (!repository.countRegistered(batch.id())) {
            throw Refusal.conflict("batch-full", "All devices of this batch are registered.");
        }
        return Optional.of(device);
    }

    private static Refusal unknown() {
        return Refusal.notFound("batch-unknown", "There is no such batch.");
    }
}

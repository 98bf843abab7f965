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
import java.util.UUID;

/** Lets devices of a batch register themselves, each with the secret of the batch once, for a credential of its own. */
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
     * Registers a device that knows a batch's secret.
     *
     * @throws Refusal {@code device-unauthenticated}, {@code batch-full}, {@code controller-id-taken}
     */
    @Transactional
    public Registered register(DeviceSecret secret, String controllerId) {
        DeviceBatch batch = repository
                .findBatch(secret.hash())
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAUTHENTICATED, "device-unauthenticated", "No batch has this secret."));
        Device device = Device.registered(
                Ids.next(clock),
                NewDevice.ofItself(controllerId, batch.type(), batch.hardwareRevision(), null, batch.id()),
                clock.instant());
        if (devices.add(List.of(device)).isEmpty()) {
            throw Refusal.conflict("controller-id-taken", "There is a device of this controller id already.");
        }
        if (!repository.countRegistered(batch.id())) {
            throw Refusal.conflict("batch-full", "All devices of this batch are registered.");
        }
        return new Registered(device, credentials.issue(device.id(), null));
    }

    private static Refusal unknown() {
        return Refusal.notFound("batch-unknown", "There is no such batch.");
    }
}

package dev.medley.devices.credentials;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.FleetScope;
import dev.medley.devices.ledger.Ledger;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.DeviceService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives devices what they prove themselves with, and takes it away. */
@Singleton
public class CredentialService {

    /** How long a credential goes on after it is replaced, so that a device that is away learns of the new one. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final DeviceCredentialRepository repository;
    private final DeviceRepository devices;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    protected CredentialService(
            DeviceCredentialRepository repository,
            DeviceRepository devices,
            Ledger ledger,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** A credential, and the secret that is shown this once. */
    public record Issued(DeviceCredential credential, DeviceSecret secret) {}

    /** Gives a device a new credential; those before it end after a day, or now. */
    @Transactional
    public Issued rotate(AuditContext context, UUID deviceId, boolean endsOthersNow) {
        Device device =
                devices.lock(deviceId, FleetScope.toWrite(context.actor())).orElseThrow(DeviceService::unknown);
        Instant now = clock.instant();
        if (endsOthersNow) {
            repository.revokeAll(device.id(), now);
        } else {
            repository.expire(device.id(), now.plus(OVERLAP));
        }
        audit.note(context, "device-credential.issued", deviceId, Map.of());
        return issue(deviceId, context.actor().accountId());
    }

    /** Gives a device a credential, in the caller's transaction. */
    Issued issue(UUID deviceId, @Nullable UUID actorId) {
        DeviceSecret secret = DeviceSecret.random();
        DeviceCredential credential = new DeviceCredential(Ids.next(clock), deviceId, clock.instant(), null);
        repository.add(credential, secret.hash());
        ledger.note(
                deviceId,
                actorId,
                "credential-issued",
                Map.of("credentialId", credential.id().toString()));
        return new Issued(credential, secret);
    }

    public List<DeviceCredential> list(UUID deviceId, FleetScope scope) {
        Device device = devices.find(deviceId, scope).orElseThrow(DeviceService::unknown);
        return repository.list(device.id(), clock.instant());
    }

    @Transactional
    public void revoke(AuditContext context, UUID deviceId, UUID credentialId) {
        Device device =
                devices.lock(deviceId, FleetScope.toWrite(context.actor())).orElseThrow(DeviceService::unknown);
        if (!repository.revoke(credentialId, device.id(), clock.instant())) {
            throw Refusal.notFound("credential-unknown", "The device has no such credential.");
        }
        ledger.note(
                deviceId,
                context.actor().accountId(),
                "credential-revoked",
                Map.of("credentialId", credentialId.toString()));
        audit.note(context, "device-credential.revoked", deviceId, Map.of());
    }

    /** Takes everything away that a device proves itself with, in the caller's transaction. */
    public void revokeAll(UUID deviceId) {
        repository.revokeAll(deviceId, clock.instant());
        ledger.note(deviceId, null, "credentials-revoked", Map.of());
    }
}

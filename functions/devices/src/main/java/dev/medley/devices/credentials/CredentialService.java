package dev.medley.devices.credentials;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.FleetScope;
import dev.medley.devices.credentials.DeviceCredential.CredentialKind;
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
import java.util.Locale;
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
        Device device = endOthers(context, deviceId, endsOthersNow);
        return issue(device.id(), context.actor().accountId());
    }

    private Device endOthers(AuditContext context, UUID deviceId, boolean now) {
        Device device =
                devices.lock(deviceId, FleetScope.toWrite(context.actor())).orElseThrow(DeviceService::unknown);
        if (now) {
            repository.revokeAll(device.id(), clock.instant());
        } else {
            repository.expire(device.id(), clock.instant().plus(OVERLAP));
        }
        audit.note(context, "device-credential.issued", deviceId, Map.of());
        return device;
    }

    /** Gives a device that never came a credential in place of one that did not reach it, in the caller's transaction. */
    Issued renew(UUID deviceId, @Nullable UUID actorId) {
        repository.revokeAll(deviceId, clock.instant());
        return issue(deviceId, actorId);
    }

    /** Lets the secret of its batch prove a device, until it is taken away or the device gets one of its own. */
    void share(UUID deviceId, DeviceSecret secret) {
        keep(
                new DeviceCredential(Ids.next(clock), deviceId, CredentialKind.BATCH, "", clock.instant(), null),
                secret.hash(),
                null);
    }

    /** Gives a device a credential, in the caller's transaction. */
    Issued issue(UUID deviceId, @Nullable UUID actorId) {
        DeviceSecret secret = DeviceSecret.random();
        DeviceCredential credential =
                new DeviceCredential(Ids.next(clock), deviceId, CredentialKind.TOKEN, "", clock.instant(), null);
        keep(credential, secret.hash(), actorId);
        return new Issued(credential, secret);
    }

    private void keep(DeviceCredential credential, byte[] hash, @Nullable UUID actorId) {
        if (!repository.add(credential, hash)) {
            throw Refusal.conflict("certificate-taken", "A device proves itself with this certificate already.");
        }
        ledger.note(
                credential.deviceId(),
                actorId,
                "credential-issued",
                Map.of(
                        "credentialId",
                        credential.id().toString(),
                        "kind",
                        credential.kind().name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Lets a device prove itself with a certificate, until that is over; those before it end as they do for a token.
     *
     * @throws Refusal {@code certificate-invalid}, {@code certificate-taken}
     */
    @Transactional
    public DeviceCredential trust(AuditContext context, UUID deviceId, String pem, boolean endsOthersNow) {
        Instant now = clock.instant();
        DeviceCertificate certificate = DeviceCertificate.of(pem, now);
        Device device = endOthers(context, deviceId, endsOthersNow);
        DeviceCredential credential = new DeviceCredential(
                Ids.next(clock),
                device.id(),
                CredentialKind.CERTIFICATE,
                certificate.subject(),
                now,
                certificate.expiresAt());
        keep(credential, certificate.fingerprint(), context.actor().accountId());
        return credential;
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

    /** Denies the claims that an account has approved, of devices that have not come for their credential. */
    @Transactional
    public void denyClaims(UUID accountId) {
        repository.denyClaims(accountId);
    }

    /** Takes away what the devices of an account got to prove themselves with since somebody else was in it. */
    @Transactional
    public void revokeSince(UUID ownerId, Instant since) {
        repository
                .revokeSince(ownerId, since, clock.instant())
                .forEach(deviceId -> ledger.note(deviceId, null, "credentials-revoked", Map.of()));
    }

    /** Takes everything away that a device proves itself with, in the caller's transaction. */
    public void revokeAll(UUID deviceId) {
        repository.revokeAll(deviceId, clock.instant());
        ledger.note(deviceId, null, "credentials-revoked", Map.of());
    }
}

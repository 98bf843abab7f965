package dev.medley.devices.credentials;

import dev.medley.devices.DevicesEvents.DeviceClaimed;
import dev.medley.devices.credentials.BatchService.Registered;
import dev.medley.devices.credentials.DeviceClaim.ClaimStatus;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.devices.registry.NewDevice;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has devices without a keyboard claimed by the account of whoever holds them (RFC 8628). */
@Singleton
public class ClaimService {

    /** How long the code that a device shows is good. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** How often a device may ask. */
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    /** Consonants that look like nothing else and make no words (RFC 8628, 6.1). */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceCredentialRepository repository;
    private final CredentialService credentials;
    private final DeviceRepository devices;
    private final Outbox outbox;
    private final Clock clock;

    protected ClaimService(
            DeviceCredentialRepository repository,
            CredentialService credentials,
            DeviceRepository devices,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.credentials = credentials;
        this.devices = devices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A claim, and the secret that the device asks with. */
    public record Begun(DeviceClaim claim, DeviceSecret deviceCode) {}

    @Transactional
    public Begun begin(String controllerId, String type, String hardwareRevision) {
        Instant now = clock.instant();
        repository.forgetClaims(now.minus(LIFETIME));
        DeviceSecret deviceCode = DeviceSecret.random();
        DeviceClaim claim = new DeviceClaim(
                Ids.next(clock),
                code(),
                controllerId,
                type,
                hardwareRevision,
                ClaimStatus.WAITING,
                null,
                null,
                now.plus(LIFETIME));
        repository.addClaim(claim, deviceCode.hash());
        return new Begun(claim, deviceCode);
    }

    /** What somebody who typed a code in is about to claim. */
    @Transactional
    public DeviceClaim find(String userCode) {
        return waiting(userCode);
    }

    /** Says that the device is the account's, or that it is not. */
    @Transactional
    public DeviceClaim decide(String userCode, UUID accountId, boolean approved) {
        DeviceClaim claim = waiting(userCode);
        DeviceClaim decided =
                with(claim, approved ? ClaimStatus.APPROVED : ClaimStatus.DENIED, accountId, claim.polledAt());
        repository.changeClaim(decided);
        return decided;
    }

    /** What a device is told that asks whether it was claimed. */
    public sealed interface Answer {}

    /** It was, and this is its credential. */
    public record Claimed(Registered registered) implements Answer {}

    /** Not so, for a reason; noting that it asked is no part of what is undone. */
    public record NotClaimed(Refusal refusal) implements Answer {}

    /** Gives a device its credential when somebody has claimed it; another, where that was lost and the device has never come. */
    @Transactional
    public Answer redeem(DeviceSecret deviceCode) {
        Instant now = clock.instant();
        DeviceClaim claim = repository
                .lockClaim(deviceCode.hash())
                .filter(found -> found.expiresAt().isAfter(now))
                .orElse(null);
        if (claim == null) {
            return new NotClaimed(expired());
        }
        Instant polledAt = claim.polledAt();
        repository.changeClaim(with(claim, claim.status(), claim.accountId(), now));
        if (claim.status() == ClaimStatus.DENIED) {
            return new NotClaimed(Refusal.conflict("claim-denied", "Somebody said that this is not their device."));
        }
        UUID accountId = claim.accountId();
        if (claim.status() == ClaimStatus.WAITING || accountId == null) {
            return polledAt != null && polledAt.plus(INTERVAL).isAfter(now)
                    ? new NotClaimed(Refusal.throttled("claim-too-often", "Ask every five seconds.", INTERVAL))
                    : new NotClaimed(Refusal.conflict("claim-pending", "Nobody has claimed it yet; ask again."));
        }
        return claimed(claim, accountId, now);
    }

    private Answer claimed(DeviceClaim claim, UUID accountId, Instant now) {
        if (claim.status() == ClaimStatus.USED) {
            return again(claim, accountId).orElseGet(() -> new NotClaimed(expired()));
        }
        Device device = Device.registered(
                Ids.next(clock),
                NewDevice.ofItself(claim.controllerId(), claim.type(), claim.hardwareRevision(), accountId, null),
                now);
        repository.changeClaim(with(claim, ClaimStatus.USED, accountId, now));
        if (devices.add(List.of(device)).isEmpty()) {
            return again(claim, accountId).orElseGet(() -> new NotClaimed(taken()));
        }
        outbox.announce(accountId, device.id(), new DeviceClaimed(device.id(), device.name()));
        return new Claimed(new Registered(device, credentials.issue(device.id(), accountId)));
    }

    /** Another credential for a device of the account that has not come yet. */
    private Optional<Answer> again(DeviceClaim claim, UUID accountId) {
        return devices.lockUnseen(claim.controllerId())
                .filter(found -> accountId.equals(found.ownerId()))
                .map(found -> new Claimed(new Registered(found, credentials.renew(found.id(), accountId))));
    }

    private static Refusal expired() {
        return Refusal.conflict("claim-expired", "The code is not good any more; begin again.");
    }

    private static Refusal taken() {
        return Refusal.conflict("controller-id-taken", "There is a device of this controller id already.");
    }

    private DeviceClaim waiting(String userCode) {
        return repository
                .lockClaim(userCode.replace("-", "").strip().toUpperCase(Locale.ROOT))
                .filter(claim -> claim.status() == ClaimStatus.WAITING
                        && claim.expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> Refusal.notFound("claim-unknown", "No device shows this code."));
    }

    private static DeviceClaim with(
            DeviceClaim claim, ClaimStatus status, @Nullable UUID accountId, @Nullable Instant polledAt) {
        return new DeviceClaim(
                claim.id(),
                claim.userCode(),
                claim.controllerId(),
                claim.type(),
                claim.hardwareRevision(),
                status,
                accountId,
                polledAt,
                claim.expiresAt());
    }

    private static String code() {
        return RANDOM.ints(CODE_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, i) -> code.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}

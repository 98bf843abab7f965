package dev.medley.devices.ddi;

import dev.medley.access.CertificateCredential;
import dev.medley.devices.credentials.BatchService;
import dev.medley.devices.credentials.DeviceSecret;
import dev.medley.devices.registry.DeviceStates;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets devices in that prove who they are, as hawkBit does it: {@code TargetToken} with a device's own secret, {@code
 * GatewayToken} with the one of its batch, if it registered with that alone and was given none of its own; or by the fingerprint of the certificate that the gateway
 * has checked. What proves one device proves no other.
 */
@Singleton
public class DeviceGate {

    /** How often it is written down that a device came. */
    private static final Duration SEEN = Duration.ofMinutes(30);

    private static final String TARGET = "TargetToken ";

    private static final String GATEWAY = "GatewayToken ";

    private final DdiRepository repository;
    private final BatchService batches;
    private final DeviceStates states;
    private final Clock clock;

    DeviceGate(DdiRepository repository, BatchService batches, DeviceStates states, Clock clock) {
        this.repository = repository;
        this.batches = batches;
        this.states = states;
        this.clock = clock;
    }

    /**
     * The device that asks.
     *
     * @param authorization the header
     * @throws Refusal {@code device-unauthenticated}, whatever is wrong
     */
    public DevicePoll open(String controllerId, @Nullable String authorization) {
        Instant now = clock.instant();
        return admit(repository.poll(controllerId, now), authorization, now);
    }

    private DevicePoll admit(Optional<DevicePoll> asking, @Nullable String authorization, Instant now) {
        byte[] shown = digest(authorization);
        DevicePoll poll = asking.filter(found -> matches(known(found, authorization), shown))
                .filter(found -> found.status() != DeviceStatus.WIPED)
                .orElseThrow(DeviceGate::refused);
        Instant seen = poll.lastSeenAt();
        if (seen == null || seen.plus(SEEN).isBefore(now)) {
            states.see(poll.deviceId(), now);
        }
        return poll;
    }

    /** The device that polls; one of a batch that has nothing to prove itself with registers itself by that. */
    public DevicePoll openOrRegister(String controllerId, @Nullable String authorization) {
        Instant now = clock.instant();
        Optional<DevicePoll> poll = repository.poll(controllerId, now);
        boolean hasNothing = poll.map(found -> found.credentials().isEmpty()).orElse(true);
        if (hasNothing && authorization != null && authorization.startsWith(GATEWAY)) {
            batches.admit(new DeviceSecret(authorization.substring(GATEWAY.length())), controllerId);
            poll = repository.poll(controllerId, now);
        }
        return admit(poll, authorization, now);
    }

    private static byte[] digest(@Nullable String authorization) {
        if (authorization != null && authorization.startsWith(TARGET)) {
            return new DeviceSecret(authorization.substring(TARGET.length())).hash();
        }
        if (authorization != null && authorization.startsWith(GATEWAY)) {
            return new DeviceSecret(authorization.substring(GATEWAY.length())).hash();
        }
        if (authorization != null && authorization.startsWith(CertificateCredential.SCHEME)) {
            String fingerprint = authorization.substring(CertificateCredential.SCHEME.length());
            if (CertificateCredential.isFingerprint(fingerprint)) {
                return HexFormat.of().parseHex(fingerprint);
            }
        }
        throw refused();
    }

    /** The digests that may be shown in this way: of the device's own tokens or certificates, or of its batch's secret. */
    private static List<String> known(DevicePoll poll, @Nullable String authorization) {
        if (authorization == null) {
            return List.of();
        }
        String kind = authorization.startsWith(TARGET)
                ? "token "
                : authorization.startsWith(GATEWAY) ? "batch " : "certificate ";
        return poll.credentials().stream()
                .filter(credential -> credential.startsWith(kind))
                .map(credential -> credential.substring(kind.length()))
                .toList();
    }

    /** Looks at all of them, so that the time does not tell which it was. */
    private static boolean matches(List<String> known, byte[] shown) {
        boolean found = false;
        for (String digest : known) {
            found |= Digests.equal(HexFormat.of().parseHex(digest), shown);
        }
        return found;
    }

    private static Refusal refused() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "device-unauthenticated",
                "Send Authorization: TargetToken with what the device was given.");
    }
}

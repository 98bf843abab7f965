package dev.medley.identity.devices;

import dev.medley.identity.devices.SignInDeviceRepository.NewDevice;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.kernel.Ids;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recognizes the devices and networks that an account signs in from, and forgets them. */
@Singleton
public class DeviceRecognitionService {

    private final SignInDeviceRepository signInDeviceRepository;
    private final FamiliarNetworkRepository familiarNetworkRepository;
    private final SessionSettings settings;
    private final Clock clock;

    DeviceRecognitionService(
            SignInDeviceRepository signInDeviceRepository,
            FamiliarNetworkRepository familiarNetworkRepository,
            SessionSettings settings,
            Clock clock) {
        this.signInDeviceRepository = signInDeviceRepository;
        this.familiarNetworkRepository = familiarNetworkRepository;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The device that somebody signs in with.
     *
     * @param newToken what it is given to be known by from now on; null where the account knows it
     */
    public record RecognizedDevice(UUID id, @Nullable SecretToken newToken) {

        public boolean isKnown() {
            return newToken == null;
        }
    }

    /** Since when a device may leave out the second factor; empty where it may not. */
    public Optional<Instant> trustedSince(UUID accountId, SignInOrigin origin) {
        byte[] device = origin.deviceHash();
        Instant earliest = clock.instant().minus(settings.trust());
        return device == null ? Optional.empty() : signInDeviceRepository.trustedSince(accountId, device, earliest);
    }

    /**
     * Notes the device and the network that somebody signs in from, in the caller's transaction.
     *
     * @param replacedSession the session that the new one replaces, on the same device
     */
    @Transactional
    public RecognizedDevice recognize(UUID accountId, SignInOrigin origin, @Nullable UUID replacedSession) {
        Instant now = clock.instant();
        NewDevice newDevice = new NewDevice(Ids.next(clock), SecretToken.random());
        UUID id = signInDeviceRepository.keep(accountId, origin, replacedSession, newDevice, now);
        familiarNetworkRepository.keep(accountId, origin.address(), now);
        return new RecognizedDevice(id, id.equals(newDevice.id()) ? newDevice.token() : null);
    }

    /** Trusts no device of an account any more, and takes no network for its own; says how many devices were trusted. */
    @Transactional
    public int distrustAll(UUID accountId) {
        familiarNetworkRepository.removeAll(accountId);
        return signInDeviceRepository.distrustAll(accountId);
    }

    /** Forgets all devices and networks of an account. */
    @Transactional
    public void forgetAll(UUID accountId) {
        signInDeviceRepository.removeAll(accountId);
        familiarNetworkRepository.removeAll(accountId);
    }
}

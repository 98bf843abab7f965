package dev.medley.identity.devices;

import dev.medley.access.Caller;
import dev.medley.identity.devices.SignInDeviceRepository.Change;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names, trusts and removes one's devices. */
@Singleton
public class SignInDeviceService {

    private final SignInDeviceRepository signInDeviceRepository;
    private final SessionEndService sessionEndService;
    private final Clock clock;

    SignInDeviceService(
            SignInDeviceRepository signInDeviceRepository, SessionEndService sessionEndService, Clock clock) {
        this.signInDeviceRepository = signInDeviceRepository;
        this.sessionEndService = sessionEndService;
        this.clock = clock;
    }

    /** Changes a device. Only who has just shown two factors may have it leave out the second one from now on. */
    @Transactional
    public SignInDevice change(Caller caller, UUID deviceId, @Nullable String name, @Nullable Boolean trusted) {
        boolean trusts = trusted != null && trusted;
        if (trusts && !caller.proof().tookTwoFactors()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "second-factor-required",
                    "Only a session that began with a second factor can trust a device.");
        }
        Change change = new Change(deviceId, name == null ? null : name.strip(), trusted, clock.instant());
        if (!signInDeviceRepository.change(caller.accountId(), change)) {
            throw unknown();
        }
        return signInDeviceRepository
                .find(caller.accountId(), caller.sessionId(), deviceId)
                .orElseThrow(SignInDeviceService::unknown);
    }

    /** Removes a device after its sessions: no other can begin on it meanwhile, because ending them locks the account. */
    @Transactional
    public void remove(Caller caller, UUID deviceId) {
        sessionEndService.allOfDevice(caller.accountId(), deviceId, "device removed");
        if (!signInDeviceRepository.remove(caller.accountId(), deviceId)) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("device-unknown", "There is no such device.");
    }
}

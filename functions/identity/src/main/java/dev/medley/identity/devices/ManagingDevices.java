package dev.medley.identity.devices;

import dev.medley.identity.devices.Devices.Change;
import dev.medley.identity.sessions.EndingSessions;
import dev.medley.kernel.Refusal;
import dev.medley.security.Caller;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names, trusts and removes one's devices. */
@Singleton
public class ManagingDevices {

    private static final String REMOVED = "device removed";

    private final Devices devices;
    private final EndingSessions ending;
    private final Clock clock;

    ManagingDevices(Devices devices, EndingSessions ending, Clock clock) {
        this.devices = devices;
        this.ending = ending;
        this.clock = clock;
    }

    /** Changes a device. Only who has just shown two factors may have it leave out the second one from now on. */
    @Transactional
    public Device change(Caller caller, UUID deviceId, @Nullable String name, @Nullable Boolean trusted) {
        boolean trusts = trusted != null && trusted;
        if (trusts && !caller.proof().tookTwoFactors()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "second-factor-required",
                    "Only a session that began with a second factor can trust a device.");
        }
        Change change = new Change(deviceId, name == null ? null : name.strip(), trusted, clock.instant());
        if (!devices.change(caller.accountId(), change)) {
            throw unknown();
        }
        return devices.find(caller.accountId(), caller.sessionId(), deviceId).orElseThrow(ManagingDevices::unknown);
    }

    /** Removes a device and ends its sessions. */
    @Transactional
    public void remove(Caller caller, UUID deviceId) {
        List<UUID> ended = devices.remove(caller.accountId(), deviceId, REMOVED, clock.instant())
                .orElseThrow(ManagingDevices::unknown);
        ending.announce(caller.accountId(), ended, REMOVED);
    }

    private static Refusal unknown() {
        return Refusal.notFound("device-unknown", "There is no such device.");
    }
}

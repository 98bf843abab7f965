package dev.medley.devices.rollouts;

import dev.medley.devices.DevicesEvents.RolloutStopped;
import dev.medley.devices.ledger.Ledger;
import dev.medley.devices.registry.DeviceService;
import dev.medley.devices.registry.DeviceStates;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.software.Release;
import dev.medley.devices.software.ReleaseService;
import dev.medley.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from actions for the devices that had them. */
@Singleton
public class ActionEffects {

    private final DeviceActionRepository actions;
    private final ReleaseService releases;
    private final DeviceStates states;
    private final DeviceFollowers followers;
    private final Outbox outbox;

    ActionEffects(
            DeviceActionRepository actions,
            ReleaseService releases,
            DeviceStates states,
            DeviceFollowers followers,
            Outbox outbox) {
        this.actions = actions;
        this.releases = releases;
        this.states = states;
        this.followers = followers;
        this.outbox = outbox;
    }

    /** Who hears of what becomes of devices. */
    @Singleton
    record DeviceFollowers(DeviceService devices, Ledger ledger) {}

    void installed(DeviceAction action, Instant now) {
        Release release = releases.find(action.releaseId());
        states.askReport(action.deviceId());
        states.install(action.deviceId(), release.version(), release.id(), release.securityVersion(), now);
        followers
                .ledger()
                .note(
                        action.deviceId(),
                        null,
                        "update-installed",
                        Map.of("version", release.version().text()));
        int _ = states.refreshHealth(action.deviceId(), now);
        followers.devices().tell(List.of(action.deviceId()));
    }

    void failed(DeviceAction action, @Nullable Integer code, String detail, Instant now) {
        followers
                .ledger()
                .note(action.deviceId(), null, "update-failed", Map.of("code", String.valueOf(code), "detail", detail));
        int _ = states.refreshHealth(action.deviceId(), now);
    }

    void differs(UUID deviceId, String brought, String said) {
        followers.ledger().note(deviceId, null, "version-differs", Map.of("brought", brought, "said", said));
    }

    void stopped(Rollout rollout, String reason) {
        outbox.announce(rollout.createdBy(), rollout.id(), new RolloutStopped(rollout.id(), rollout.name(), reason));
    }

    /** The last action of a device, where it failed. */
    Optional<DeviceAction> lastFailed(UUID deviceId) {
        return actions.lastOfDevice(deviceId).filter(action -> action.status() == ActionStatus.FAILED);
    }
}

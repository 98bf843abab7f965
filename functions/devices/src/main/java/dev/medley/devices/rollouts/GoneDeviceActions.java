package dev.medley.devices.rollouts;

import dev.medley.devices.registry.DeviceListener;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Ends what a device was to install that comes no more, so that no stage waits for it. */
@Singleton
class GoneDeviceActions implements DeviceListener {

    private final DeviceActionRepository actions;
    private final RolloutRepository rollouts;
    private final Clock clock;

    GoneDeviceActions(DeviceActionRepository actions, RolloutRepository rollouts, Clock clock) {
        this.actions = actions;
        this.rollouts = rollouts;
        this.clock = clock;
    }

    @Override
    public void gone(UUID deviceId, String reason) {
        actions.endAll(deviceId, reason, clock.instant()).forEach(ended -> {
            var _ = rollouts.count(ended.rolloutId(), ended.stage(), ActionStatus.CANCELLED);
        });
    }
}

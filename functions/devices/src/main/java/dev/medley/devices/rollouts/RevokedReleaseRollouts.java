package dev.medley.devices.rollouts;

import dev.medley.devices.DevicesEvents.RolloutStopped;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.software.ReleaseListener;
import dev.medley.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Stops what brings a release that is revoked, so that devices are free for what follows it. */
@Singleton
class RevokedReleaseRollouts implements ReleaseListener {

    private static final String REASON = "The release was revoked.";

    private final RolloutRepository rollouts;
    private final DeviceActionRepository actions;
    private final Outbox outbox;
    private final Clock clock;

    RevokedReleaseRollouts(RolloutRepository rollouts, DeviceActionRepository actions, Outbox outbox, Clock clock) {
        this.rollouts = rollouts;
        this.actions = actions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void revoked(UUID releaseId) {
        Instant now = clock.instant();
        for (Rollout rollout : rollouts.lockOfRelease(releaseId)) {
            rollouts.setStatus(rollout, RolloutStatus.STOPPED, REASON, now);
            outbox.announce(
                    rollout.createdBy(), rollout.id(), new RolloutStopped(rollout.id(), rollout.name(), REASON));
        }
        actions.cancelOfRelease(releaseId, REASON, now).forEach(rollouts::recount);
    }
}

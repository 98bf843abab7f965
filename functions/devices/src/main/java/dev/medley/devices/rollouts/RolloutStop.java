package dev.medley.devices.rollouts;

import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Ends rollouts before they are through. */
@Singleton
class RolloutStop {

    private final DeviceActionRepository actions;
    private final RolloutRepository rollouts;
    private final ActionEffects effects;

    RolloutStop(DeviceActionRepository actions, RolloutRepository rollouts, ActionEffects effects) {
        this.actions = actions;
        this.rollouts = rollouts;
        this.effects = effects;
    }

    /** Has a rollout offer nothing any more, and takes back what it offered. */
    void stop(Rollout rollout, String reason, Instant now) {
        rollouts.setStatus(rollout, RolloutStatus.STOPPED, reason, now);
        cancelAll(rollout, reason(reason, "The rollout was stopped"), now);
        effects.stopped(rollout, reason);
    }

    /** Ends a rollout that somebody said no to, before any device had it. */
    void deny(Rollout rollout, String reason, Instant now) {
        cancelAll(rollout, reason(reason, "The rollout was denied"), now);
    }

    private void cancelAll(Rollout rollout, String reason, Instant now) {
        actions.cancelAll(rollout.id(), reason, now);
        rollouts.recount(rollout.id());
    }

    private static String reason(String why, String what) {
        String text = why.isEmpty() ? what : what + ": " + why;
        return text.endsWith(".") ? text : text + ".";
    }
}

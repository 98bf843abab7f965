package dev.medley.devices.rollouts.inbox;

import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Goes on with all rollouts once a minute. */
@Singleton
class RolloutStepsTask implements ScheduledTask {

    private final RolloutSteps steps;

    RolloutStepsTask(RolloutSteps steps) {
        this.steps = steps;
    }

    @Override
    public String schedule() {
        return "devices-steps";
    }

    @Override
    public void run() {
        steps.forgetCancelling();
        steps.underWay().forEach(steps::step);
    }
}

package dev.medley.devices.rollouts.inbox;

import dev.medley.devices.rollouts.FeedbackRetention;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with all rollouts once a minute. */
@Singleton
class RolloutStepsTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutStepsTask.class);

    private final RolloutSteps steps;
    private final FeedbackRetention feedback;

    RolloutStepsTask(RolloutSteps steps, FeedbackRetention feedback) {
        this.steps = steps;
        this.feedback = feedback;
    }

    @Override
    public String schedule() {
        return "devices-steps";
    }

    @Override
    public void run() {
        steps.forgetCancelling();
        boolean _ = feedback.forget();
        steps.underWay().forEach(this::step);
    }

    /** One that cannot go on keeps no other from going on. */
    private void step(UUID rollout) {
        try {
            steps.step(rollout);
        } catch (RuntimeException e) {
            LOG.error("The rollout {} could not go on", rollout, e);
        }
    }
}

package dev.medley.flags.automation.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.flags.automation.AutomationPulse;
import jakarta.inject.Singleton;

/** Has rollouts go on. */
@Singleton
class AutomationTask implements ScheduledTask {

    private final AutomationPulse pulse;

    AutomationTask(AutomationPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public String schedule() {
        return "flag-automation";
    }

    @Override
    public void run() {
        pulse.beat();
    }
}

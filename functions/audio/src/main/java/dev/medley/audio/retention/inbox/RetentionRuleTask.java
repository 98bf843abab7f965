package dev.medley.audio.retention.inbox;

import dev.medley.audio.retention.RetentionRun;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Applies the rules that are due every few minutes. */
@Singleton
class RetentionRuleTask implements ScheduledTask {

    private final RetentionRun run;

    RetentionRuleTask(RetentionRun run) {
        this.run = run;
    }

    @Override
    public String schedule() {
        return "audio-retention";
    }

    @Override
    public void run() {
        run.run();
    }
}

package dev.medley.social.counts.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.social.counts.Recount;
import jakarta.inject.Singleton;

/** Counts every night. */
@Singleton
class RecountTask implements ScheduledTask {

    private final Recount recount;

    RecountTask(Recount recount) {
        this.recount = recount;
    }

    @Override
    public String schedule() {
        return "social-recount";
    }

    @Override
    public void run() {
        recount.run();
    }
}

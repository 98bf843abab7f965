package dev.medley.notifications.retention.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.notifications.retention.InboxRetention;
import jakarta.inject.Singleton;

/** Deletes what is old; what it does not get to in one run, the next one does. */
@Singleton
class RetentionTask implements ScheduledTask {

    private static final int MOST_ROUNDS = 20;

    private final InboxRetention retention;

    RetentionTask(InboxRetention retention) {
        this.retention = retention;
    }

    @Override
    public String schedule() {
        return "notifications-retention";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(MOST_ROUNDS, retention::deleteSome);
    }
}

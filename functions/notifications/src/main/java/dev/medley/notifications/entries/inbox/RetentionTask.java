package dev.medley.notifications.entries.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.notifications.entries.OldNotifications;
import jakarta.inject.Singleton;

/** Deletes what is old; what it does not get to in one run, the next one does. */
@Singleton
class RetentionTask implements ScheduledTask {

    private static final int MOST_ROUNDS = 20;

    private final OldNotifications oldNotifications;

    RetentionTask(OldNotifications oldNotifications) {
        this.oldNotifications = oldNotifications;
    }

    @Override
    public String schedule() {
        return "notifications-retention";
    }

    @Override
    public void run() {
        int rounds = 0;
        while (rounds < MOST_ROUNDS && oldNotifications.deleteSome()) {
            rounds++;
        }
    }
}

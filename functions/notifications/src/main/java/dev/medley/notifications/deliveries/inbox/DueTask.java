package dev.medley.notifications.deliveries.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.notifications.deliveries.DigestRepository.DueDigest;
import dev.medley.notifications.deliveries.DueDeliveries;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks for mails and digests whose time has come; what it does not get to in one run, the next one does. */
@Singleton
class DueTask implements ScheduledTask {

    private static final int MOST_ROUNDS = 20;

    private final DueDeliveries dueDeliveries;

    DueTask(DueDeliveries dueDeliveries) {
        this.dueDeliveries = dueDeliveries;
    }

    @Override
    public String schedule() {
        return "notifications-due";
    }

    @Override
    public void run() {
        ScheduledTask.repeat(MOST_ROUNDS, dueDeliveries::queueSome);
        List<DueDigest> digests = dueDeliveries.digests();
        for (int i = 0; i < MOST_ROUNDS && !digests.isEmpty(); i++) {
            digests.forEach(dueDeliveries::queue);
            digests = dueDeliveries.digests();
        }
    }
}

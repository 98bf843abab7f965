package dev.medley.platform.queues.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.platform.queues.QueueWatch;
import jakarta.inject.Singleton;

/** Looks for queues that stand still. */
@Singleton
class QueueWatchTask implements ScheduledTask {

    private final QueueWatch queueWatch;

    QueueWatchTask(QueueWatch queueWatch) {
        this.queueWatch = queueWatch;
    }

    @Override
    public String schedule() {
        return "queues-watch";
    }

    @Override
    public void run() {
        queueWatch.look();
    }
}

package dev.medley.content.items.inbox;

import dev.medley.content.items.DuePublications;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Publishes every minute what is scheduled. */
@Singleton
class DuePublicationsTask implements ScheduledTask {

    private final DuePublications duePublications;

    DuePublicationsTask(DuePublications duePublications) {
        this.duePublications = duePublications;
    }

    @Override
    public String schedule() {
        return "content-publications";
    }

    @Override
    public void run() {
        duePublications.run();
    }
}

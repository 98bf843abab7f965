package dev.medley.security.requests.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.security.requests.RequestArchive;
import jakarta.inject.Singleton;

/** Makes partitions ahead, and archives old ones before they are dropped. */
@Singleton
class RequestsTask implements ScheduledTask {

    private final RequestArchive archive;

    RequestsTask(RequestArchive archive) {
        this.archive = archive;
    }

    @Override
    public String schedule() {
        return "requests-upkeep";
    }

    @Override
    public void run() {
        archive.upkeep();
    }
}

package dev.medley.activities.inbox;

import dev.medley.activities.ActivityArchive;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Makes partitions ahead, and archives old ones. */
@Singleton
class ActivitiesTask implements ScheduledTask {

    private final ActivityArchive archive;

    ActivitiesTask(ActivityArchive archive) {
        this.archive = archive;
    }

    @Override
    public String schedule() {
        return "activities-upkeep";
    }

    @Override
    public void run() {
        archive.upkeep();
    }
}

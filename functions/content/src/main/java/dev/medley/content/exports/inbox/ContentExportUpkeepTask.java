package dev.medley.content.exports.inbox;

import dev.medley.content.exports.ContentExportUpkeep;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Forgets old exports once a day. */
@Singleton
class ContentExportUpkeepTask implements ScheduledTask {

    private final ContentExportUpkeep upkeep;

    ContentExportUpkeepTask(ContentExportUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public String schedule() {
        return "content-export-upkeep";
    }

    @Override
    public void run() {
        upkeep.run();
    }
}

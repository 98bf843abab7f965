package dev.medley.content.versions.inbox;

import dev.medley.content.versions.VersionCompaction;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Compacts histories once a day. */
@Singleton
class VersionCompactionTask implements ScheduledTask {

    private final VersionCompaction compaction;

    VersionCompactionTask(VersionCompaction compaction) {
        this.compaction = compaction;
    }

    @Override
    public String schedule() {
        return "content-upkeep";
    }

    @Override
    public void run() {
        compaction.run();
    }
}

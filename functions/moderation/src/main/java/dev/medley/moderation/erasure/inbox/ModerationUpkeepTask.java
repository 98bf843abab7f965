package dev.medley.moderation.erasure.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.moderation.erasure.ModerationErasure;
import jakarta.inject.Singleton;

/** Computes trust anew, and deletes what has been kept long enough. */
@Singleton
class ModerationUpkeepTask implements ScheduledTask {

    private final ModerationErasure erasure;

    ModerationUpkeepTask(ModerationErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String schedule() {
        return "moderation-upkeep";
    }

    @Override
    public void run() {
        erasure.clean();
    }
}

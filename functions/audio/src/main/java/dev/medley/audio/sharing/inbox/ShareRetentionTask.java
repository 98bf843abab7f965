package dev.medley.audio.sharing.inbox;

import dev.medley.audio.sharing.ShareRetention;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

@Singleton
class ShareRetentionTask implements ScheduledTask {

    private final ShareRetention retention;

    ShareRetentionTask(ShareRetention retention) {
        this.retention = retention;
    }

    @Override
    public String schedule() {
        return "audio-share-retention";
    }

    @Override
    public void run() {
        retention.forget();
    }
}

package dev.medley.audio.checks.inbox;

import dev.medley.audio.checks.RecordingStorageCheck;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Compares the store with the recordings every hour. */
@Singleton
class StorageCheckTask implements ScheduledTask {

    private final RecordingStorageCheck check;

    StorageCheckTask(RecordingStorageCheck check) {
        this.check = check;
    }

    @Override
    public String schedule() {
        return "audio-storage-check";
    }

    @Override
    public void run() {
        check.run();
    }
}

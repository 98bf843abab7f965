package dev.medley.audio.inbox;

import dev.medley.audio.StalledRecordings;
import dev.medley.audio.TrashPurge;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class AudioSweep implements ScheduledTask {

    private final StalledRecordings stalledRecordings;
    private final TrashPurge trashPurge;

    AudioSweep(StalledRecordings stalledRecordings, TrashPurge trashPurge) {
        this.stalledRecordings = stalledRecordings;
        this.trashPurge = trashPurge;
    }

    @Override
    public String schedule() {
        return "audio-sweep";
    }

    @Override
    public void run() {
        stalledRecordings.sweep();
        trashPurge.purge();
    }
}

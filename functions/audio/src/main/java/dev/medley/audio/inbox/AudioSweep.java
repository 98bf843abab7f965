package dev.medley.audio.inbox;

import dev.medley.audio.StalledRecordings;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class AudioSweep implements ScheduledTask {

    private final StalledRecordings stalledRecordings;

    AudioSweep(StalledRecordings stalledRecordings) {
        this.stalledRecordings = stalledRecordings;
    }

    @Override
    public String schedule() {
        return "audio-sweep";
    }

    @Override
    public void run() {
        stalledRecordings.sweep();
    }
}

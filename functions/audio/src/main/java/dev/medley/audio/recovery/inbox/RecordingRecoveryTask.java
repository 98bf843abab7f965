package dev.medley.audio.recovery.inbox;

import dev.medley.audio.recovery.RecordingRecovery;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Looks after the objects of recordings every few minutes. */
@Singleton
class RecordingRecoveryTask implements ScheduledTask {

    private final RecordingRecovery recovery;

    RecordingRecoveryTask(RecordingRecovery recovery) {
        this.recovery = recovery;
    }

    @Override
    public String schedule() {
        return "audio-recovery";
    }

    @Override
    public void run() {
        recovery.sweep();
    }
}

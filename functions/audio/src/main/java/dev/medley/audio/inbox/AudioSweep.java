package dev.medley.audio.inbox;

import dev.medley.audio.Sweeping;
import dev.medley.events.ScheduledTask;
import jakarta.inject.Singleton;

/** Sweeps every few minutes. */
@Singleton
class AudioSweep implements ScheduledTask {

    private final Sweeping sweeping;

    AudioSweep(Sweeping sweeping) {
        this.sweeping = sweeping;
    }

    @Override
    public String schedule() {
        return "audio-sweep";
    }

    @Override
    public void run() {
        sweeping.sweep();
    }
}

package dev.medley.speech.live.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.speech.live.LiveTranscriptionService;
import jakarta.inject.Singleton;

/** Sees each minute to what nobody goes on with. */
@Singleton
class LiveSweep implements ScheduledTask {

    private final LiveTranscriptionService service;

    LiveSweep(LiveTranscriptionService service) {
        this.service = service;
    }

    @Override
    public String schedule() {
        return "speech-live-sweep";
    }

    @Override
    public void run() {
        service.sweep();
    }
}

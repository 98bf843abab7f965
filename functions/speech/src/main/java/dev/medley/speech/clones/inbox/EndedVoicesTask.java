package dev.medley.speech.clones.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.speech.clones.EndedVoices;
import jakarta.inject.Singleton;

/** Deletes ended voices at the service every few minutes. */
@Singleton
class EndedVoicesTask implements ScheduledTask {

    private final EndedVoices voices;

    EndedVoicesTask(EndedVoices voices) {
        this.voices = voices;
    }

    @Override
    public String schedule() {
        return "speech-ended-voices";
    }

    @Override
    public void run() {
        voices.sweep();
    }
}

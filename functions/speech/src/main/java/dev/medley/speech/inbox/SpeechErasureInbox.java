package dev.medley.speech.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.recordings.RecordingTasks;
import dev.medley.speech.live.LiveTranscriptionService;
import dev.medley.speech.syntheses.SynthesisService;
import dev.medley.speech.translations.TranslationService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases the transcriptions of recordings that are deleted, and all that accounts have which are erased. */
@Factory
class SpeechErasureInbox {

    @Singleton
    QueueConsumer erasure(
            Queues queues,
            Inbox inbox,
            RecordingTasks tasks,
            SynthesisService synthesisService,
            TranslationService translationService,
            LiveTranscriptionService liveTranscriptionService) {
        return new EventConsumer("speech-erasure", queues, inbox)
                .on("recording.deleted", event -> tasks.remove(event.subjectId()))
                .on("account.erased", event -> {
                    tasks.erase(event.ownerId());
                    synthesisService.erase(event.ownerId());
                    translationService.erase(event.ownerId());
                    liveTranscriptionService.erase(event.ownerId());
                });
    }
}

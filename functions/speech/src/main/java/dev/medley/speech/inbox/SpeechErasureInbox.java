package dev.medley.speech.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.Outbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.recordings.RecordingTasks;
import dev.medley.speech.SpeechEvents.TranscriptionsRemoved;
import dev.medley.speech.clones.ClonedVoiceService;
import dev.medley.speech.live.LiveTranscriptionService;
import dev.medley.speech.syntheses.SynthesisService;
import dev.medley.speech.translations.TranslationService;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Erases the transcriptions of recordings that are deleted, and all that accounts have which are erased. */
@Factory
class SpeechErasureInbox {

    private final RecordingTasks tasks;
    private final SynthesisService synthesisService;
    private final TranslationService translationService;
    private final LiveTranscriptionService liveTranscriptionService;
    private final ClonedVoiceService clonedVoiceService;

    SpeechErasureInbox(
            RecordingTasks tasks,
            SynthesisService synthesisService,
            TranslationService translationService,
            LiveTranscriptionService liveTranscriptionService,
            ClonedVoiceService clonedVoiceService) {
        this.tasks = tasks;
        this.synthesisService = synthesisService;
        this.translationService = translationService;
        this.liveTranscriptionService = liveTranscriptionService;
        this.clonedVoiceService = clonedVoiceService;
    }

    /** Of audio; null in what was announced before transcripts went with recordings. */
    @EventType("recording.deleted")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoneRecording(@Nullable Boolean keepTranscripts) {}

    @Singleton
    QueueConsumer erasure(Queues queues, Inbox inbox, Outbox outbox) {
        return new EventConsumer("speech-erasure", queues, inbox)
                .on(
                        GoneRecording.class,
                        (event, recording) -> outbox.announce(
                                event.ownerId(),
                                event.subjectId(),
                                new TranscriptionsRemoved(
                                        tasks.remove(event.subjectId()),
                                        Boolean.TRUE.equals(recording.keepTranscripts()))))
                .on("account.erased", event -> {
                    tasks.erase(event.ownerId());
                    synthesisService.erase(event.ownerId());
                    translationService.erase(event.ownerId());
                    liveTranscriptionService.erase(event.ownerId());
                    clonedVoiceService.erase(event.ownerId());
                });
    }
}

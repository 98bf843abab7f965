package dev.medley.transcripts.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.Outbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.transcripts.TranscriptDeletionService;
import dev.medley.transcripts.TranscriptEvents.TranscriptsRemoved;
import dev.medley.transcripts.TranscriptRepository;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Erases what was made of recordings that are deleted, and for accounts that are erased. */
@Factory
class TranscriptsErasureInbox {

    /** Of speech. */
    @EventType("transcription.removed-with-recording")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoneTranscriptions(boolean keepTranscripts) {}

    @Singleton
    QueueConsumer erasures(
            Queues queues,
            Inbox inbox,
            Outbox outbox,
            TranscriptRepository transcriptRepository,
            TranscriptDeletionService deletions) {
        return new EventConsumer("transcripts-erasure", queues, inbox)
                .on(GoneTranscriptions.class, (event, gone) -> {
                    boolean keep = gone.keepTranscripts();
                    int removed = keep ? 0 : deletions.removeWith(event.subjectId(), event.ownerId());
                    outbox.announce(event.ownerId(), event.subjectId(), new TranscriptsRemoved(removed, keep));
                })
                .on("account.erased", event -> transcriptRepository.erase(event.ownerId()));
    }
}

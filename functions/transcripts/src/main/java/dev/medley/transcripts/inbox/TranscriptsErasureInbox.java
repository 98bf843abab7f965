package dev.medley.transcripts.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.transcripts.TranscriptRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what was made for accounts that are erased. */
@Factory
class TranscriptsErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, TranscriptRepository transcriptRepository) {
        return new EventConsumer("transcripts-erasure", queues, inbox)
                .on("account.erased", event -> transcriptRepository.erase(event.ownerId()));
    }
}

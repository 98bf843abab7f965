package dev.medley.transcripts.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.transcripts.Transcripts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what was made for accounts that are erased. */
@Factory
class ErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, Transcripts transcripts) {
        return new EventConsumer("transcripts-erasure", queues, inbox, event -> transcripts.erase(event.ownerId()));
    }
}

package dev.medley.audio.inbox;

import dev.medley.audio.Recordings;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases the recordings of accounts that are erased; the sweep removes their objects. */
@Factory
class ErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, Recordings recordings) {
        return new EventConsumer("audio-erasure", queues, inbox, event -> recordings.deleteAll(event.ownerId()));
    }
}

package dev.medley.content.erasure.inbox;

import dev.medley.content.erasure.ContentErasure;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what accounts had in content that are erased. */
@Factory
class ContentErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, ContentErasure erasure) {
        return new EventConsumer("content-erasure", queues, inbox)
                .on("account.erased", event -> erasure.erase(event.ownerId(), event.occurredAt()));
    }
}

package dev.medley.moderation.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.moderation.erasure.ModerationErasure;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what accounts had in moderation that are erased. */
@Factory
class ModerationErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, ModerationErasure erasure) {
        return new EventConsumer("moderation-erasure", queues, inbox)
                .on("account.erased", event -> erasure.erase(event.ownerId(), event.occurredAt()));
    }
}

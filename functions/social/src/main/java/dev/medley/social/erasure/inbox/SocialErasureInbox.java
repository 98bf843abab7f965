package dev.medley.social.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.social.erasure.SocialErasure;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what accounts had here that are erased. */
@Factory
class SocialErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, SocialErasure erasure) {
        return new EventConsumer("social-erasure", queues, inbox)
                .on("account.erased", event -> erasure.erase(event.ownerId()));
    }
}

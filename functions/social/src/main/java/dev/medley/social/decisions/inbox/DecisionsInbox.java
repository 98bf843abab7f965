package dev.medley.social.decisions.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.social.decisions.DecidedContent;
import dev.medley.social.decisions.DecidedModeration;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes what moderation decided, and what identity did about accounts. */
@Factory
class DecisionsInbox {

    @Singleton
    QueueConsumer decisions(Queues queues, Inbox inbox, DecidedContent content) {
        return new EventConsumer("social-moderation", queues, inbox)
                .on(DecidedModeration.class, (_, decision) -> content.apply(decision))
                .on("account.suspended", event -> content.suspend(event.ownerId(), true, event.occurredAt()))
                .on("account.activated", event -> content.suspend(event.ownerId(), false, event.occurredAt()));
    }
}

package dev.medley.identity.closure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.identity.closure.ClosureService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Closes and erases accounts when their erasure comes to that. */
@Factory
class ClosureInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, ClosureService closureService) {
        return new EventConsumer("identity-closing", queues, inbox)
                .on("account.erasure-begun", event -> closureService.close(event.subjectId()))
                .on("account.erased", event -> closureService.erase(event.subjectId()));
    }
}

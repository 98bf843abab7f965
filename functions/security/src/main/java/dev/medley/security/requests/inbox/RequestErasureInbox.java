package dev.medley.security.requests.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.security.requests.RequestRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
class RequestErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, RequestRepository requests) {
        return new EventConsumer("security-erasure", queues, inbox)
                .on("account.erased", event -> requests.erase(event.ownerId()));
    }
}

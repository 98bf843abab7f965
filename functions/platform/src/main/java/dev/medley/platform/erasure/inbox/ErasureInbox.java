package dev.medley.platform.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.platform.erasure.Traces;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
class ErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, Traces traces) {
        return new EventConsumer("platform-erasure", queues, inbox, event -> traces.erase(event.ownerId()));
    }
}

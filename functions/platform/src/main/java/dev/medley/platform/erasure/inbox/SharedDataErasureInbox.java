package dev.medley.platform.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.platform.erasure.SharedDataRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
class SharedDataErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, SharedDataRepository sharedDataRepository) {
        return new EventConsumer("platform-erasure", queues, inbox)
                .on("account.erased", event -> sharedDataRepository.erase(event.ownerId()));
    }
}

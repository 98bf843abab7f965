package dev.medley.ml.privacy.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.ml.privacy.LearningChoiceService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Removes what was learnt of accounts that are erased. */
@Factory
class MlErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, LearningChoiceService service) {
        return new EventConsumer("ml-erasure", queues, inbox)
                .on("account.erased", event -> service.erase(event.ownerId()));
    }
}

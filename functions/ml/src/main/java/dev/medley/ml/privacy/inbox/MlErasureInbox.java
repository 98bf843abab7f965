package dev.medley.ml.privacy.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.ml.privacy.LearningChoices;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Removes what was learnt of accounts that are erased. */
@Factory
class MlErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, LearningChoices choices, Clock clock) {
        return new EventConsumer("ml-erasure", queues, inbox)
                .on("account.erased", event -> choices.erase(event.ownerId(), clock.instant()));
    }
}

package dev.medley.flags.exposures.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.flags.exposures.ExposureRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes accounts that are erased out of experiments. */
@Factory
class ExposuresErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, ExposureRepository exposures) {
        return new EventConsumer("flags-erasure", queues, inbox)
                .on("account.erased", event -> exposures.erase(event.ownerId()));
    }
}

package dev.medley.meals.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.meals.erasure.MealErasure;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases what accounts had in meals that are erased. */
@Factory
class MealErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, MealErasure erasure) {
        return new EventConsumer("meals-erasure", queues, inbox)
                .on("account.erased", event -> erasure.erase(event.ownerId()));
    }
}

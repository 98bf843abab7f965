package dev.medley.catalog.mealproducts.inbox;

import dev.medley.catalog.mealproducts.MealProductService;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Has meals stand in the shop as long as they are offered. */
@Factory
class MealProductInbox {

    @Singleton
    QueueConsumer meals(Queues queues, Inbox inbox, MealProductService service) {
        return new EventConsumer("catalog-meals", queues, inbox)
                .on(OfferedMeal.class, (event, meal) -> service.offer(meal.toOffer(), event.occurredAt()))
                .on(
                        WithdrawnMeal.class,
                        (event, meal) -> service.withdraw(meal.mealId(), event.ownerId(), event.occurredAt()));
    }
}

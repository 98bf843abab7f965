package dev.medley.meals.savedsearches.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.meals.savedsearches.SavedMealSearchService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Tells accounts of new meals that fit. */
@Factory
class SavedMealSearchInbox {

    @Singleton
    QueueConsumer meals(Queues queues, Inbox inbox, SavedMealSearchService service) {
        return new EventConsumer("meals-searches", queues, inbox)
                .on(ShownMeal.class, (_, meal) -> service.tell(meal.mealId()));
    }
}

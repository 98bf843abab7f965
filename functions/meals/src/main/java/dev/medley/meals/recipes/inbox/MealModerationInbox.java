package dev.medley.meals.recipes.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.meals.recipes.MealModeration;
import dev.medley.meals.recipes.MealUpkeep;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Does with meals what moderators decide. */
@Factory
class MealModerationInbox {

    @Singleton
    QueueConsumer decisions(Queues queues, Inbox inbox, MealUpkeep upkeep) {
        return new EventConsumer("meals-moderation", queues, inbox).on(DecidedMeal.class, (_, decided) -> {
            if (decided.kind().equals("meal")) {
                upkeep.moderate(decided.subjectId(), moderation(decided.action()), decided.judged());
            }
        });
    }

    private static MealModeration moderation(String action) {
        return switch (action) {
            case "release" -> MealModeration.CLEAR;
            case "hide" -> MealModeration.HIDDEN;
            case "remove" -> MealModeration.REMOVED;
            default -> throw new IllegalArgumentException("Nobody decides to " + action + " a meal");
        };
    }
}

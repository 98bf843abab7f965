package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function for meals: recipes with nutrition and allergens, plans, shopping lists, what people think of them. */
final class Meals {

    private static final String PUBLISHED = "meal.published";
    private static final String ARCHIVED = "meal.archived";
    private static final String OFFERED = "meal.offered";
    private static final String WITHDRAWN = "meal.withdrawn";
    private static final String MATCHED = "saved-meal-search.matched";

    private static final String PICTURES = "meals-pictures";
    private static final String SCHEDULES = "meals-schedules";

    private Meals() {}

    static Function function() {
        return Function.named("meals")
                .routes("/meals", "/meal-ingredients", "/meal-plans", "/meal-searches", "/meal-favorites")
                .workers(
                        Worker.heavy(PICTURES).onDisk(1024),
                        Worker.light("meals-searches", PUBLISHED),
                        Worker.light("meals-moderation", "moderation.decided"),
                        Worker.light("meals-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "meals-upkeep"),
                        Schedule.every(Duration.ofMinutes(5), "meals-picture-sweep"),
                        Schedule.every(Duration.ofHours(1), "meals-purge"),
                        Schedule.every(Duration.ofMinutes(1), "meals-search-notices"),
                        Schedule.every(Duration.ofDays(1), "meals-view-upkeep"),
                        Schedule.every(Duration.ofDays(1), "meals-search-upkeep"))
                .emits(PUBLISHED, ARCHIVED, OFFERED, WITHDRAWN, "meal.deleted", "meal.held")
                .emitsIn("meals-searches", MATCHED)
                .emitsIn("meals-moderation", PUBLISHED, ARCHIVED, OFFERED, WITHDRAWN, "meal.held")
                .emitsIn("meals-erasure", WITHDRAWN)
                .emitsIn(SCHEDULES, MATCHED, OFFERED)
                .activity(PUBLISHED)
                .notifies(MATCHED)
                .publishes(PUBLISHED, ARCHIVED)
                .rights(
                        new WriteAudit(),
                        new ReadView("social.pub_follow"),
                        new ReadView("social.pub_block"),
                        new ReadView("moderation.pub_rule"),
                        new ReadView("moderation.pub_standing"),
                        new ReadView("catalog.pub_variant"),
                        new ReadView("orders.pub_order"),
                        new ReadView("orders.pub_order_line"),
                        new ReadView("orders.pub_refund"),
                        new ReadObjects(Medley.MEDIA, "meal-uploads/").in(PICTURES, SCHEDULES),
                        new WriteObjects(Medley.MEDIA, "meal-uploads/").in("meals-api", PICTURES, SCHEDULES),
                        new ReadObjects(Medley.MEDIA, Medley.PUBLIC_MEDIA + "meals/").in(PICTURES, SCHEDULES),
                        new WriteObjects(Medley.MEDIA, Medley.PUBLIC_MEDIA + "meals/").in(PICTURES, SCHEDULES));
    }
}

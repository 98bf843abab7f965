package dev.medley.meals.recipes;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Money;
import dev.medley.meals.MealsEvents;
import dev.medley.meals.MealsEvents.MealArchived;
import dev.medley.meals.MealsEvents.MealDeleted;
import dev.medley.meals.MealsEvents.MealHeld;
import dev.medley.meals.MealsEvents.MealOffered;
import dev.medley.meals.MealsEvents.MealPublished;
import dev.medley.meals.MealsEvents.MealWithdrawn;
import dev.medley.meals.MealsEvents.OfferedFood;
import dev.medley.meals.MealsEvents.OfferedPrice;
import dev.medley.meals.ingredients.Allergen;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what became of meals, to others and to the audit. */
@Singleton
class MealAnnouncements {

    private final Outbox outbox;
    private final AuditLog audit;

    MealAnnouncements(Outbox outbox, AuditLog audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Says what is different; null stands for a meal that is not there. */
    void announce(@Nullable Meal before, @Nullable Meal after) {
        boolean wasShown = before != null && before.state().isShown();
        boolean isShown = after != null && after.state().isShown();
        if (after != null && isShown && !wasShown) {
            announce(
                    after,
                    new MealPublished(after.id(), after.slug(), after.document().title()));
        } else if (before != null && wasShown && !isShown) {
            announce(
                    before,
                    new MealArchived(
                            before.id(), before.slug(), before.document().title()));
        }
        Optional<MealOffered> offered = Optional.ofNullable(before).flatMap(MealAnnouncements::offer);
        Optional<MealOffered> offers = Optional.ofNullable(after).flatMap(MealAnnouncements::offer);
        if (after != null && offers.isPresent() && !offers.equals(offered)) {
            announce(after, offers.get());
        } else if (before != null && offers.isEmpty() && offered.isPresent()) {
            announce(before, new MealWithdrawn(before.id()));
        }
    }

    private static Optional<MealOffered> offer(Meal meal) {
        MealDocument document = meal.document();
        Money price = document.price();
        return price == null || !meal.isOffered()
                ? Optional.empty()
                : Optional.of(new MealOffered(
                        meal.id(),
                        meal.accountId(),
                        document.title(),
                        document.description(),
                        meal.slug(),
                        document.language(),
                        new OfferedPrice(price.amount(), price.currency().getCurrencyCode()),
                        food(meal),
                        document.imageIds().stream().findFirst().orElse(null)));
    }

    private static OfferedFood food(Meal meal) {
        MealFacts facts = meal.facts();
        return new OfferedFood(
                meal.document().ingredients().stream().map(MealLine::name).toList(),
                facts.allergens().stream().map(Allergen::label).toList(),
                facts.unknown(),
                facts.diets().stream().map(Diet::label).toList());
    }

    /** Says what is sold, if it is, whether that is different or not. */
    void announceOffer(Meal meal) {
        offer(meal).ifPresent(offered -> announce(meal, offered));
    }

    void announceDeletion(Meal meal) {
        announce(meal, new MealDeleted(meal.id(), meal.document().title()));
    }

    void announceHeld(Meal meal, List<String> categories) {
        announce(
                meal,
                new MealHeld(
                        meal.id(), meal.accountId(), "meal", meal.document().text(), "meal", categories));
    }

    private void announce(Meal meal, MealsEvents event) {
        outbox.announce(meal.accountId(), meal.id(), event);
    }

    /** What an administrator did with another's meal. */
    void note(AuditContext context, String action, Meal meal) {
        if (!context.actor().accountId().equals(meal.accountId())) {
            audit.note(
                    context,
                    action,
                    meal.id(),
                    Map.of(
                            "version",
                            String.valueOf(meal.version()),
                            "status",
                            meal.state().status().label()));
        }
    }
}

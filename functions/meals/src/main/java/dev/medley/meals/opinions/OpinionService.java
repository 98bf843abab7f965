package dev.medley.meals.opinions;

import dev.medley.access.Caller;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.meals.opinions.OpinionRepository.FavoriteMeal;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealAccess;
import dev.medley.meals.recipes.MealStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** What accounts say of meals that they may read. */
@Singleton
public class OpinionService {

    private static final int MOST_FAVORITES = 10_000;

    private final OpinionRepository repository;
    private final MealAccess access;
    private final Clock clock;

    protected OpinionService(OpinionRepository repository, MealAccess access, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.clock = clock;
    }

    /** Keeps a meal in mind; nothing happens where it is kept already. */
    @Transactional
    public void keep(Caller caller, UUID mealId) {
        Meal meal = access.readable(caller, mealId);
        if (repository.countFavorites(caller.accountId()) >= MOST_FAVORITES) {
            throw Refusal.conflict("favorites-full", "There are 10,000 favourites already.");
        }
        hold(meal);
        boolean _ = repository.addFavorite(Ids.next(clock), caller.accountId(), meal.id(), clock.instant());
    }

    @Transactional
    public void forget(Caller caller, UUID mealId) {
        if (!repository.hold(mealId) || !repository.removeFavorite(caller.accountId(), mealId)) {
            throw Refusal.notFound("favorite-unknown", "It is none of your favourites.");
        }
    }

    public Page<FavoriteMeal> favorites(Caller caller, PageRequest page) {
        return repository.favorites(caller.accountId(), page);
    }

    /** Rates a meal of somebody else; an account has one rating of a meal, which it may change. */
    @Transactional
    public MealRating rate(Caller caller, UUID mealId, int stars) {
        Meal meal = access.readable(caller, mealId);
        if (meal.accountId().equals(caller.accountId())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "meal-own", "Nobody rates a meal of their own.");
        }
        if (meal.state().status() != MealStatus.PUBLISHED) {
            throw MealAccess.unknown();
        }
        hold(meal);
        repository.rate(caller.accountId(), mealId, stars, clock.instant());
        return repository.rating(caller.accountId(), mealId).orElseThrow();
    }

    public MealRating rating(Caller caller, UUID mealId) {
        return repository.rating(caller.accountId(), mealId).orElseThrow(OpinionService::none);
    }

    @Transactional
    public void removeRating(Caller caller, UUID mealId) {
        if (!repository.hold(mealId) || !repository.removeRating(caller.accountId(), mealId)) {
            throw none();
        }
    }

    private void hold(Meal meal) {
        if (!repository.hold(meal.id())) {
            throw MealAccess.unknown();
        }
    }

    private static Refusal none() {
        return Refusal.notFound("meal-rating-none", "You have not rated this meal.");
    }
}

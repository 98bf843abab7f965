package dev.medley.meals.recommendations;

import dev.medley.access.Caller;
import dev.medley.kernel.Refusal;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.listings.MealListingRepository;
import dev.medley.meals.recipes.MealAccess;
import dev.medley.meals.recipes.MealSight;
import dev.medley.recommending.Recommendation;
import dev.medley.recommending.RecommendationQuery;
import dev.medley.recommending.Taste;
import dev.medley.storage.PolledValue;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what somebody may like to cook. What fits and may be read is asked at the time of the answer, never learnt. */
@Singleton
public class MealRecommendationService {

    private static final String DIET = "diet:";

    private final MealRecommendationSources sources;
    private final MealListingRepository listings;
    private final MealAccess access;
    private final PolledValue<MealModel> model;
    private final Clock clock;

    protected MealRecommendationService(
            MealRecommendationSources sources,
            MealListingRepository listings,
            MealAccess access,
            MealRecommendationSettings settings,
            Clock clock) {
        this.sources = sources;
        this.listings = listings;
        this.access = access;
        this.clock = clock;
        this.model = new PolledValue<>(
                "What was learnt of meals",
                settings.refresh(),
                clock,
                MealModel.EMPTY,
                _ -> MealModel.of(
                        sources.meals(settings.items()),
                        sources.interactions(settings.interactions()),
                        clock.instant()));
    }

    /** Which meals may be recommended: of all of these diets, without any of these allergens. */
    public record RecommendedFilter(List<String> diets, List<String> allergenFree) {}

    /**
     * For an account what it has not seen, has not written and does not want less of; for nobody in particular what is popular or
     * new.
     */
    public List<RecommendedMeal> recommend(@Nullable Caller caller, RecommendedFilter filter, int limit) {
        Instant now = clock.instant();
        MealModel learnt = model.get();
        MealTaste known = caller == null ? MealTaste.UNKNOWN : sources.taste(caller.accountId());
        Set<UUID> fitting = fitting(caller, learnt, filter);
        Taste taste = Taste.of(known.history())
                .withInterests(filter.diets().stream().map(diet -> DIET + diet).collect(Collectors.toSet()))
                .withLess(known.less(), Set.of());
        RecommendationQuery query = RecommendationQuery.of(limit, now).onlyIf(fitting::contains);
        return shown(caller, learnt.recommender().recommend(taste, query));
    }

    /** What is like a meal, by who chose it and by what it is made of. */
    public List<RecommendedMeal> similar(@Nullable Caller caller, UUID mealId, RecommendedFilter filter, int limit) {
        UUID id = access.readable(caller, mealId).id();
        MealModel learnt = model.get();
        Set<UUID> less =
                caller == null ? Set.of() : sources.taste(caller.accountId()).less();
        Set<UUID> fitting = fitting(caller, learnt, filter);
        RecommendationQuery query =
                RecommendationQuery.of(limit, clock.instant()).without(less).onlyIf(fitting::contains);
        return shown(caller, learnt.recommender().similar(id, query));
    }

    private Set<UUID> fitting(@Nullable Caller caller, MealModel learnt, RecommendedFilter filter) {
        return sources.fitting(
                MealSight.reader(caller), List.copyOf(learnt.meals().keySet()), filter.diets(), filter.allergenFree());
    }

    private List<RecommendedMeal> shown(@Nullable Caller caller, List<Recommendation> found) {
        Map<UUID, MealListing> present = listings
                .find(
                        MealSight.reader(caller),
                        found.stream()
                                .flatMap(one -> Stream.of(
                                        one.item(),
                                        Objects.requireNonNullElse(one.because().item(), one.item())))
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(MealListing::id, Function.identity()));
        return found.stream()
                .flatMap(one -> Stream.ofNullable(present.get(one.item()))
                        .map(meal -> new RecommendedMeal(meal, one.score(), one.because(), title(one, present))))
                .toList();
    }

    private static @Nullable String title(Recommendation found, Map<UUID, MealListing> present) {
        UUID led = found.because().item();
        MealListing leading = led == null ? null : present.get(led);
        return leading == null ? null : leading.title();
    }

    /** Has an account see less of a meal and of what is like it. */
    @Transactional
    public void addLess(Caller caller, UUID mealId) {
        UUID id = access.readable(caller, mealId).id();
        boolean _ = sources.addLess(caller.accountId(), id, clock.instant());
    }

    @Transactional
    public void removeLess(Caller caller, UUID mealId) {
        if (!sources.removeLess(caller.accountId(), mealId)) {
            throw Refusal.notFound("feedback-none", "You have not said that you want less of this.");
        }
    }
}

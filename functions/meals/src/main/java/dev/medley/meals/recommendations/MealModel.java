package dev.medley.meals.recommendations;

import dev.medley.recommending.Blend;
import dev.medley.recommending.Exposure;
import dev.medley.recommending.Interaction;
import dev.medley.recommending.ItemNeighbours;
import dev.medley.recommending.ItemTerms;
import dev.medley.recommending.NeighbourSettings;
import dev.medley.recommending.Popularity;
import dev.medley.recommending.PopularitySettings;
import dev.medley.recommending.Recommender;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was learnt of all meals and accounts at a time. */
public record MealModel(Recommender recommender, Map<UUID, KnownMeal> meals) {

    static final MealModel EMPTY = new MealModel(
            new Recommender(ItemNeighbours.NONE, ItemTerms.NONE, Popularity.NONE, Blend.DEFAULTS), Map.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,40}");
    private static final double OF_CUISINE = 2;
    private static final double OF_DIET = 0.5;
    private static final double OF_INGREDIENT = 1.5;
    private static final double OF_WORD = 1;

    /** Learns; the same meals and interactions always give the same. */
    public static MealModel of(List<KnownMeal> meals, Collection<Interaction> interactions, Instant now) {
        Map<UUID, KnownMeal> known = meals.stream().collect(Collectors.toMap(KnownMeal::id, Function.identity()));
        List<Interaction> ofKnown = interactions.stream()
                .filter(interaction -> known.containsKey(interaction.item()))
                .toList();
        List<Exposure> exposures = meals.stream()
                .map(meal ->
                        new Exposure(meal.id(), meal.shown(), Math.min(meal.liked(), meal.shown()), meal.publishedAt()))
                .toList();
        Recommender recommender = new Recommender(
                ItemNeighbours.of(ofKnown, now, NeighbourSettings.DEFAULTS),
                ItemTerms.of(meals.stream().collect(Collectors.toMap(KnownMeal::id, MealModel::terms))),
                Popularity.of(ofKnown, exposures, now, PopularitySettings.DEFAULTS),
                Blend.DEFAULTS);
        return new MealModel(recommender, known);
    }

    private static Map<String, Double> terms(KnownMeal meal) {
        Map<String, Double> terms = new HashMap<>();
        if (meal.cuisine() != null) {
            terms.put("cuisine:" + meal.cuisine(), OF_CUISINE);
        }
        meal.diets().forEach(diet -> terms.put("diet:" + diet, OF_DIET));
        meal.ingredients().forEach(ingredient -> terms.put("ingredient:" + ingredient, OF_INGREDIENT));
        WORD.matcher(meal.title().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(word -> terms.merge("word:" + word, OF_WORD, Math::max));
        return terms;
    }
}

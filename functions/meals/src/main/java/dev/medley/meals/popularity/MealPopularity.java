package dev.medley.meals.popularity;

import java.util.UUID;

/**
 * How popular a meal was in a time.
 *
 * @param views how many accounts opened it, each once a day
 * @param favorites how many keep it among their favourites since
 * @param ratings how many rated it first then
 * @param averageStars of these; 0 where there are none
 * @param orders paid orders with it, without those whose whole amount was given back
 * @param servingsSold in these
 * @param score what the list is sorted by: a view 1, a favourite 3, a rating 2, an order 5
 */
public record MealPopularity(
        UUID mealId,
        String title,
        UUID accountId,
        long views,
        long favorites,
        long ratings,
        double averageStars,
        long orders,
        long servingsSold,
        long score) {}

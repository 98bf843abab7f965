package dev.medley.meals.recommendations;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * What recommendations of meals are made of.
 *
 * @param refresh how old what was learnt may be
 * @param items how many meals are known, the latest ones
 * @param interactions how many views, favourites and ratings are learnt from, the latest ones
 */
@ConfigurationProperties("medley.meals.recommendations")
public record MealRecommendationSettings(
        @Bindable(defaultValue = "5m") @NotNull Duration refresh,

        @Bindable(defaultValue = "20000") @Min(1) @Max(100_000)
        int items,

        @Bindable(defaultValue = "200000") @Min(1) @Max(1_000_000)
        int interactions) {}

package dev.medley.meals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.meals.recommendations.MealRecommendationSettings;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class MealSettingsTest {

    private final FunctionUnderTest function;

    MealSettingsTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void mealsAreLearntEveryFiveMinutes() {
        assertThat(function.bean(MealRecommendationSettings.class))
                .isEqualTo(new MealRecommendationSettings(Duration.ofMinutes(5), 20_000, 200_000));
    }
}

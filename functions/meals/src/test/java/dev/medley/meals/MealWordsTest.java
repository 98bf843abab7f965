package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static dev.medley.meals.Kitchen.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Completions have the words of titles that everybody reads, at once, and no others. */
@FunctionTest("meals")
class MealWordsTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final String word = unique("w");

    MealWordsTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
    }

    private UUID add() {
        return kitchen.add(meal(word + " stew")).id();
    }

    private boolean isCompleted(String wanted) {
        return texts(function.api().get(MEALS + "/suggestions?q=" + wanted).is(200), "/completions", "")
                .contains(wanted);
    }

    private void decide(UUID mealId, String action) {
        new Deliveries(function, "meals-moderation")
                .deliver(Deliveries.event(
                        "moderation.decided",
                        kitchen.author().id(),
                        mealId,
                        Map.of("kind", "meal", "subjectId", mealId.toString(), "action", action)));
    }

    @Test
    void wordsGoWithTheLastMealThatHasThem() {
        UUID first = add();
        UUID second = add();
        kitchen.save(first, Map.of("status", "draft")).is(200);
        assertThat(isCompleted(word)).isTrue();
        kitchen.api().delete(MEALS + "/" + second).is(204);
        assertThat(isCompleted(word)).isFalse();
        kitchen.save(first, Map.of("status", "published")).is(200);
        assertThat(isCompleted(word)).isTrue();
    }

    @Test
    void wordsGoWithTheTitleTheVisibilityAndWhatModeratorsHide() {
        UUID id = add();
        String other = unique("w");
        kitchen.save(id, Map.of("title", other + " stew")).is(200);
        assertThat(List.of(isCompleted(word), isCompleted(other))).containsExactly(false, true);
        kitchen.save(id, Map.of("visibility", "followers")).is(200);
        assertThat(isCompleted(other)).isFalse();
        kitchen.save(id, Map.of("visibility", "everyone")).is(200);
        assertThat(isCompleted(other)).isTrue();
        decide(id, "hide");
        assertThat(isCompleted(other)).isFalse();
        decide(id, "release");
        assertThat(isCompleted(other)).isTrue();
    }
}

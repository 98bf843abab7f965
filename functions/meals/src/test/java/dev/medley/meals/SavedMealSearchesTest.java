package dev.medley.meals;

import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static dev.medley.meals.Kitchen.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class SavedMealSearchesTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final String word = unique("w");

    SavedMealSearchesTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
    }

    private UUID add(String title, Map<String, Object> more) {
        return kitchen.add(meal(title, more)).id();
    }

    @Test
    void anAccountIsToldOnceOfANewMealThatFitsASavedSearch() {
        TestAccount account = TestAccount.any();
        Api own = function.as(account);
        UUID fits = save(own, Map.of("q", word, "diets", List.of("vegan"), "allergenFree", List.of("milk")));
        UUID not = save(own, Map.of("q", word, "allergenFree", List.of("gluten"), "maxMinutes", 5));
        UUID id = add("Told " + word, Map.of("cookMinutes", 20));
        await().untilAsserted(() -> assertThat(told(fits)).isEqualTo(1));
        assertThat(told(not)).isZero();
        new Deliveries(function, "meals-searches")
                .deliver("meal.published", account.id(), Map.of("mealId", id.toString()));
        assertThat(told(fits)).isEqualTo(1);
        assertThat(texts(own.get("/api/meal-searches").is(200), "/items", "/id"))
                .hasSize(2);
        function.as(TestAccount.any()).delete("/api/meal-searches/" + fits).isProblem(404, "saved-search-unknown");
        own.delete("/api/meal-searches/" + fits).is(204);
        own.post("/api/meal-searches", Map.of("name", "x", "parameters", Map.of("minPrice", 1)))
                .isProblem(422, "filter-invalid");
    }

    private static UUID save(Api own, Map<String, Object> parameters) {
        return own.post("/api/meal-searches", Map.of("name", "Mine", "parameters", parameters))
                .is(201)
                .id();
    }

    private static long told(UUID searchId) {
        return Rows.count(
                "select count(*) from events.event where type = 'saved-meal-search.matched' and data ->> 'searchId' = ?",
                searchId.toString());
    }
}

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

    /** A price, a rating, a time: what a meal is changed to. */
    @Test
    void anAccountIsToldOfAMealThatComesToFit() {
        Api own = function.as(TestAccount.any());
        UUID cheap = save(own, Map.of("q", word, "currency", "EUR", "maxPrice", 500));
        UUID rated = save(own, Map.of("q", word, "minRating", 4));
        UUID inCurrency = save(own, Map.of("q", word, "currency", "EUR"));
        UUID id = add("Told " + word, Map.of("price", Map.of("amount", 900, "currency", "EUR")));
        await().untilAsserted(() -> assertThat(told(inCurrency)).isEqualTo(1));
        assertThat(told(cheap) + told(rated)).isZero();
        kitchen.save(id, Map.of("price", Map.of("amount", 400, "currency", "EUR")))
                .is(200);
        function.tick("meals-search-notices");
        assertThat(told(cheap)).isEqualTo(1);
        function.as(TestAccount.any()).put(Kitchen.MEALS + "/" + id + "/rating", Map.of("stars", 5));
        function.tick("meals-search-notices");
        assertThat(told(rated)).isEqualTo(1);
        assertThat(told(cheap)).isEqualTo(1);
    }

    @Test
    void aCurrencyAloneDoesNotMatterAsInSearches() {
        UUID inCurrency = save(function.as(TestAccount.any()), Map.of("q", word, "currency", "EUR"));
        UUID id = add("Told " + word, Map.of());
        await().untilAsserted(() -> assertThat(told(inCurrency)).isEqualTo(1));
        assertThat(Rows.texts(
                        "select data ->> 'actorId' from events.event where type = 'saved-meal-search.matched'"
                                + " and data ->> 'mealId' = ?",
                        id.toString()))
                .containsOnly(kitchen.author().id().toString());
    }

    @Test
    void whoIsBlockedByTheAuthorIsToldNothing() {
        TestAccount blocked = TestAccount.any();
        UUID ofBlocked = save(function.as(blocked), Map.of("q", word));
        UUID ofOther = save(function.as(TestAccount.any()), Map.of("q", word));
        Rows.update(
                "insert into social.pub_block values (?, ?)", kitchen.author().id(), blocked.id());
        UUID _ = add("Told " + word, Map.of());
        await().untilAsserted(() -> assertThat(told(ofOther)).isEqualTo(1));
        assertThat(told(ofBlocked)).isZero();
    }

    @Test
    void aSearchOfWordsThatNobodyCanSearchForIsNotSaved() {
        function.as(TestAccount.any())
                .post("/api/meal-searches", Map.of("name", "x", "parameters", Map.of("q", "the")))
                .isProblem(422, "validation-failed");
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

package dev.medley.meals;

import static dev.medley.meals.Kitchen.INGREDIENTS;
import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static dev.medley.meals.Kitchen.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class IngredientsTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;

    IngredientsTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
    }

    @Test
    void ingredientsAreFoundByAnyOfTheirNames() {
        Api anybody = function.api();
        ApiAnswer found = anybody.get(INGREDIENTS + "?q=Kichererb").is(200);
        assertThat(texts(found, "/items", "/name")).containsExactly("chickpeas");
        ApiAnswer read =
                anybody.get(INGREDIENTS + "/" + found.text("/items/0/id")).is(200);
        assertThat(read.at("/nutrition/energyKcal").asInt()).isEqualTo(139);
        assertThat(texts(anybody.get(INGREDIENTS + "?limit=2").is(200), "/items", "/name"))
                .hasSize(2);
        anybody.get(INGREDIENTS + "/" + UUID.randomUUID()).isProblem(404, "ingredient-unknown");
    }

    @Test
    void onlyAdministratorsSayWhatIngredientsAre() {
        String name = unique("i");
        Map<String, Object> ingredient = Map.of(
                "name",
                name,
                "otherNames",
                List.of(name + " paste"),
                "density",
                1.1,
                "pieceGrams",
                20,
                "allergens",
                List.of("lupin"),
                "origin",
                "animal-product");
        kitchen.api().post(INGREDIENTS, ingredient).isProblem(403, "permission-missing");
        ApiAnswer made = kitchen.admin().post(INGREDIENTS, ingredient).is(201);
        assertThat(made.text("/otherNames/0")).isEqualTo(name + " paste");
        kitchen.admin().post(INGREDIENTS, ingredient).isProblem(409, "ingredient-name-taken");
        String path = INGREDIENTS + "/" + made.id();
        String tag = kitchen.admin().get(path).header("ETag");
        kitchen.admin().put(path, ingredient).is(200);
        kitchen.admin().header("If-Match", tag).put(path, ingredient).isProblem(412, "precondition-failed");
        kitchen.admin()
                .post(INGREDIENTS, Map.of("name", "x", "allergens", List.of(), "origin", "plant", "density", 0))
                .isProblem(422, "validation-failed");
        kitchen.admin().delete(path).is(204);
        kitchen.admin().delete(path).isProblem(404, "ingredient-unknown");
    }

    @Test
    void whatUsualProductsHoldIsKnownOfThemAndWhatMayBeEitherIsNotKnown() {
        Map.of(
                        "margarine", List.of("soybeans", "milk"),
                        "pesto", List.of("eggs", "milk", "nuts"),
                        "baking powder", List.of("gluten"),
                        "rosinen", List.of("sulphites"),
                        "prawns", List.of("crustaceans", "sulphites"))
                .forEach((name, allergens) -> assertThat(texts(found(name), "/items/0/allergens", ""))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(allergens));
        assertThat(found("margarine").text("/items/0/origin")).isEqualTo("animal-product");
        assertThat(found("nudeln").at("/items")).isEmpty();
    }

    private ApiAnswer found(String name) {
        return function.api()
                .get(INGREDIENTS + "?q=" + name.replace(" ", "%20"))
                .is(200);
    }

    private int statements(String path, Map<String, String> query) {
        return Statements.during(() -> assertThat(function.call(
                                        LambdaRequests.get(path).withQueryStringParameters(query), kitchen.author())
                                .getStatusCode())
                        .isEqualTo(200))
                .size();
    }

    private List<Integer> statements(UUID plan, String word) {
        return List.of(
                statements(MEALS, Map.of("accountId", kitchen.author().id().toString())),
                statements(MEALS + "/search", Map.of("q", word)),
                statements(MEALS + "/popularity", Map.of()),
                statements("/api/meal-favorites", Map.of()),
                statements("/api/meal-plans/" + plan, Map.of()),
                statements("/api/meal-plans/" + plan + "/shopping-list", Map.of()));
    }

    private void add(UUID plan, String title) {
        UUID id = kitchen.add(meal(title)).id();
        kitchen.api().put(MEALS + "/" + id + "/favorite", "").is(204);
        kitchen.api()
                .post(
                        "/api/meal-plans/" + plan + "/entries",
                        Map.of("date", "2026-12-07", "slot", "lunch", "mealId", id, "servings", 2))
                .is(201);
    }

    @Test
    void listsSendAsManyStatementsForManyMealsAsForOne() {
        String word = unique("w");
        UUID plan = kitchen.api()
                .post("/api/meal-plans", Map.of("name", "x", "startsOn", "2026-12-07", "days", 7))
                .is(201)
                .id();
        add(plan, "First " + word);
        List<Integer> before = statements(plan, word);
        for (int i = 0; i < 8; i++) {
            add(plan, i + " " + word);
        }
        assertThat(statements(plan, word)).isEqualTo(before);
    }

    @Test
    void whoOpenedAMealIsForgottenAfterHalfAYear() {
        UUID id = kitchen.add(meal("Seen")).id();
        function.as(TestAccount.any()).get(MEALS + "/" + id).is(200);
        function.later(Duration.ofDays(100)).tick("meals-view-upkeep");
        assertThat(Rows.count("select count(*) from meals.view where meal_id = ?", id))
                .isEqualTo(1);
    }
}

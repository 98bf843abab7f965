package dev.medley.meals;

import static dev.medley.meals.Kitchen.line;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("meals")
class MealPlansTest {

    private static final String PLANS = "/api/meal-plans";

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final TestAccount account = TestAccount.any();
    private final Api api;

    MealPlansTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        api = function.as(account);
    }

    private UUID plan() {
        return api.post(PLANS, Map.of("name", "Week", "startsOn", "2026-12-07", "days", 7))
                .is(201)
                .id();
    }

    private ApiAnswer plan(UUID plan, UUID meal, String day, String slot, Object servings) {
        return api.post(
                PLANS + "/" + plan + "/entries",
                Map.of("date", day, "slot", slot, "mealId", meal, "servings", servings));
    }

    private UUID meal(String title, int servings, List<Map<String, Object>> lines) {
        return kitchen.add(Kitchen.meal(title, Map.of("servings", servings, "ingredients", lines)))
                .id();
    }

    private List<String> shopping(UUID plan) {
        List<String> items = new ArrayList<>();
        api.get(PLANS + "/" + plan + "/shopping-list")
                .is(200)
                .at("/items")
                .forEach(item -> items.add(item.at("/name").asText() + " "
                        + item.at("/amount").asText() + " " + item.at("/unit").asText()));
        return items;
    }

    @Test
    void amountsAreScaledAndAddedUpWithinMassAndVolume() {
        UUID plan = plan();
        UUID pancakes = meal(
                "Pancakes",
                4,
                List.of(
                        line("flour", 200, "g"),
                        line("milk", 4, "cup"),
                        line("eggs", 2, "piece"),
                        line("moon dust", 1, "tsp"),
                        Map.of("name", "salt")));
        UUID bread = meal(
                "Bread", 2, List.of(line("Wheat flour", 0.5, "kg"), line("milk", 100, "ml"), line("milk", 10, "g")));
        plan(plan, pancakes, "2026-12-07", "breakfast", 8).is(201);
        plan(plan, bread, "2026-12-08", "lunch", 1).is(201);
        assertThat(shopping(plan))
                .containsExactly(
                        "egg 4 piece",
                        "milk 2.05 l",
                        "milk 5 g",
                        "moon dust 10 ml",
                        "salt null null",
                        "wheat flour 650 g");
        ApiAnswer list = api.get(PLANS + "/" + plan + "/shopping-list").is(200);
        assertThat(texts(list, "/items/5/meals", "")).containsExactly("Bread", "Pancakes");
    }

    @Test
    void whatIsCheckedOffStaysSoUntilMoreOfItIsNeeded() {
        UUID plan = plan();
        UUID soup = meal("Soup", 2, List.of(line("red lentils", 100, "g"), Map.of("name", "salt")));
        UUID entry = plan(plan, soup, "2026-12-07", "dinner", 2)
                .is(201)
                .at("/entries/0/id")
                .asText()
                .transform(UUID::fromString);
        String list = PLANS + "/" + plan + "/shopping-list";
        String lentils = api.get(list).is(200).text("/items/0/id");
        assertThat(api.put(list + "/" + lentils, Map.of("checked", true))
                        .is(200)
                        .at("/checked")
                        .asBoolean())
                .isTrue();
        assertThat(texts(api.get(list).is(200), "/items", "/checked")).containsExactly("true", "false");
        api.put(
                        PLANS + "/" + plan + "/entries/" + entry,
                        Map.of("date", "2026-12-07", "slot", "dinner", "mealId", soup, "servings", 1))
                .is(200);
        assertThat(texts(api.get(list).is(200), "/items", "/checked")).containsExactly("true", "false");
        plan(plan, soup, "2026-12-09", "dinner", 4).is(201);
        assertThat(texts(api.get(list).is(200), "/items", "/checked")).containsExactly("false", "false");
        api.put(list + "/" + lentils, Map.of("checked", true)).is(200);
        api.put(list + "/" + lentils, Map.of("checked", false)).is(200);
        assertThat(texts(api.get(list).is(200), "/items", "/checked")).containsExactly("false", "false");
        api.put(list + "/nothing", Map.of("checked", true)).isProblem(404, "shopping-item-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999-01-01", "+10000-01-01", "0000-01-01", "-0001-01-01", "2026-02-30", "20261207"})
    void aDayIsOneOfACalendar(String day) {
        api.post(PLANS, Map.of("name", "Week", "startsOn", day, "days", 7)).isProblem(422, "validation-failed");
        assertThat(api.get(PLANS).is(200).at("/items")).isEmpty();
    }

    @Test
    void aDayIsNoNumber() {
        api.post(PLANS, Map.of("name", "Week", "startsOn", -1, "days", 7)).isProblem(422, "validation-failed");
    }

    @Test
    void plansAreOnesOwnAndHoldTheirDays() {
        UUID plan = plan();
        String path = PLANS + "/" + plan;
        UUID soup = meal("Soup", 2, List.of(line("red lentils", 100, "g")));
        plan(plan, soup, "2026-12-14", "dinner", 2).isProblem(422, "meal-plan-day");
        plan(plan, UUID.randomUUID(), "2026-12-07", "dinner", 2).isProblem(404, "meal-unknown");
        plan(plan, soup, "2026-12-07", "dinner", 0).isProblem(422, "validation-failed");
        plan(plan, soup, "2026-12-13", "snack", 1.5).is(201);
        api.patch(path, Map.of("days", 3)).isProblem(409, "meal-plan-day");
        assertThat(api.patch(path, Map.of("name", "Days"))
                        .is(200)
                        .at("/entries/0/servings")
                        .asDouble())
                .isEqualTo(1.5);
        assertThat(texts(api.get(PLANS).is(200), "/items", "/name")).containsExactly("Days");
        Api other = function.as(TestAccount.any());
        other.get(path).isProblem(404, "meal-plan-unknown");
        other.get(path + "/shopping-list").isProblem(404, "meal-plan-unknown");
        other.delete(path).isProblem(404, "meal-plan-unknown");
        kitchen.save(soup, Map.of("visibility", "author")).is(200);
        assertThat(api.get(path).is(200).at("/entries/0/meal").isNull()).isTrue();
        assertThat(api.get(path + "/shopping-list").is(200).at("/missingMeals").asInt())
                .isEqualTo(1);
        UUID entry = UUID.fromString(api.get(path).is(200).text("/entries/0/id"));
        api.delete(path + "/entries/" + entry).is(204);
        api.delete(path + "/entries/" + entry).isProblem(404, "meal-plan-entry-unknown");
        api.delete(path).is(204);
        api.get(path).isProblem(404, "meal-plan-unknown");
    }
}

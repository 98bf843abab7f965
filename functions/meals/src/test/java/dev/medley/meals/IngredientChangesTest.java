package dev.medley.meals;

import static dev.medley.meals.Kitchen.INGREDIENTS;
import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.ingredient;
import static dev.medley.meals.Kitchen.line;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static dev.medley.meals.Kitchen.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.meals.ingredients.Allergen;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of meals whose ingredients change, also at the same moment. */
@FunctionTest("meals")
class IngredientChangesTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;

    IngredientChangesTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
    }

    @Test
    void noMealThatIsSavedWhileAnIngredientIsAddedLacksItsAllergens() throws Exception {
        for (int round = 0; round < Campaign.rounds(8, 100); round++) {
            String word = unique("cookie");
            kitchen.know(word, List.of());
            Map<String, Object> biscuits = meal("Biscuits", Map.of("ingredients", List.of(line(word + "s", 10, "g"))));
            List<ApiAnswer> made = AtOnce.each(
                    IntStream.range(0, 10).boxed().toList(),
                    n -> n == 3
                            ? kitchen.admin().post(INGREDIENTS, ingredient(word + "s", List.of("nuts")))
                            : kitchen.api().post(MEALS, biscuits));
            assertThat(made)
                    .filteredOn(answer -> answer.is(201).at("/servings").isNumber())
                    .hasSize(9)
                    .allSatisfy(meal -> assertThat(texts(
                                    kitchen.api().get(MEALS + "/" + meal.id()).is(200), "/allergens", ""))
                            .containsExactly("nuts"));
        }
    }

    @Test
    void anIngredientAndMealsOfItAreChangedAtOnce() throws Exception {
        String name = unique("i");
        String path = INGREDIENTS + "/" + kitchen.know(name, List.of()).id();
        List<UUID> meals = IntStream.range(0, 6)
                .mapToObj(n -> kitchen.add(meal("Stew " + n, Map.of("ingredients", List.of(line(name, 10, "g")))))
                        .id())
                .toList();
        for (int round = 0; round < Campaign.rounds(6, 100); round++) {
            int servings = round + 1;
            List<String> has = List.of(round % 2 == 0 ? "nuts" : "milk");
            List<ApiAnswer> answers = AtOnce.each(
                    IntStream.range(0, 9).boxed().toList(),
                    n -> n % 3 == 0
                            ? kitchen.admin().put(path, ingredient(name, has))
                            : kitchen.save(meals.get(n * 2 / 3), Map.of("servings", servings)));
            assertThat(answers).allSatisfy(answer -> answer.is(200));
            assertThat(meals)
                    .allSatisfy(id -> assertThat(
                                    texts(kitchen.api().get(MEALS + "/" + id).is(200), "/allergens", ""))
                            .containsAll(has));
        }
    }

    @Test
    void dietsThatAnIngredientContradictsFromNowOnItsMealsHaveNoMoreAtOnce() {
        List<Map<String, Object>> changes = new ArrayList<>();
        Arrays.stream(Allergen.values())
                .map(Allergen::label)
                .forEach(allergen -> changes.add(Map.of("allergens", List.of(allergen), "origin", "plant")));
        List.of("animal-product", "fish", "meat")
                .forEach(origin -> changes.add(Map.of("allergens", List.of(), "origin", origin)));
        Map<UUID, List<String>> atOnce = new HashMap<>();
        for (Map<String, Object> change : changes) {
            String name = unique("i");
            ApiAnswer ingredient = kitchen.know(name, List.of());
            UUID id = kitchen.add(meal("Stew", Map.of("ingredients", List.of(line(name, 10, "g")))))
                    .id();
            Map<String, Object> changed = new HashMap<>(change);
            changed.put("name", name);
            kitchen.admin().put(INGREDIENTS + "/" + ingredient.id(), changed).is(200);
            atOnce.put(id, texts(kitchen.api().get(MEALS + "/" + id).is(200), "/diets", ""));
        }
        function.tick("meals-upkeep");
        atOnce.forEach((id, diets) -> assertThat(
                        texts(kitchen.api().get(MEALS + "/" + id).is(200), "/diets", ""))
                .isEqualTo(diets));
        assertThat(atOnce.values())
                .anySatisfy(diets -> assertThat(diets).contains("vegan").doesNotContain("nut-free"))
                .anySatisfy(diets -> assertThat(diets).contains("nut-free").doesNotContain("vegetarian"));
    }

    @Test
    void theShopIsToldWhatIsInAMealThatIsSoldAndAgainWhenAnIngredientChanges() {
        String name = unique("i");
        String path = INGREDIENTS + "/" + kitchen.know(name, List.of("milk")).id();
        UUID id = kitchen.add(meal(
                        "Sold",
                        Map.of(
                                "price",
                                Map.of("amount", 900, "currency", "EUR"),
                                "ingredients",
                                List.of(line(name, 10, "g"), line("moon dust", 1, "g")))))
                .id();
        UUID deleted = kitchen.add(meal(
                        "Deleted",
                        Map.of(
                                "price",
                                Map.of("amount", 900, "currency", "EUR"),
                                "ingredients",
                                List.of(line(name, 10, "g")))))
                .id();
        kitchen.api().delete(MEALS + "/" + deleted).is(204);
        assertThat(offered(id, "ingredients")).containsExactly("[\"" + name + "\", \"moon dust\"]");
        assertThat(offered(id, "allergens")).containsExactly("[\"milk\"]");
        assertThat(offered(id, "allergensUnknown")).containsExactly("[\"moon dust\"]");
        kitchen.admin().put(path, ingredient(name, List.of("milk", "nuts"))).is(200);
        function.tick("meals-upkeep");
        assertThat(offered(id, "allergens")).containsExactly("[\"milk\"]", "[\"milk\", \"nuts\"]");
        assertThat(offered(deleted, "allergens")).hasSize(1);
    }

    private static List<String> offered(UUID mealId, String part) {
        return Rows.texts(
                "select data #>> array['food', ?] from events.event where type = 'meal.offered' and subject_id = ?"
                        + " order by id",
                part,
                mealId);
    }
}

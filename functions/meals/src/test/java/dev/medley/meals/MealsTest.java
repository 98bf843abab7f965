package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.line;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class MealsTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final Api api;

    MealsTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        api = kitchen.api();
    }

    @Test
    void nutritionAllergensAndDietsFollowFromTheIngredients() {
        ApiAnswer made = kitchen.add(meal(
                "Pancakes",
                Map.of(
                        "ingredients",
                        List.of(
                                line("flour", 200, "g"),
                                line("milk", 400, "ml"),
                                line("eggs", 2, "piece"),
                                line("butter", 1, "tbsp")))));
        // 728 + 251.32 + 143 + 103.248 kcal, for 4.
        assertThat(made.at("/nutrition/perServing/energyKcal").asDouble()).isEqualTo(306.39);
        assertThat(made.at("/nutrition/total/energyKcal").asDouble()).isEqualTo(1225.57);
        assertThat(made.text("/nutrition/source")).isEqualTo("computed");
        assertThat(made.at("/nutrition/complete").asBoolean()).isTrue();
        assertThat(texts(made, "/allergens", "")).containsExactly("gluten", "eggs", "milk");
        assertThat(texts(made, "/diets", "")).contains("vegetarian", "nut-free").doesNotContain("vegan", "egg-free");
        assertThat(made.at("/allergensUnknown")).isEmpty();
    }

    @Test
    void amountsAreScaledByServingsWithoutNoiseAndNutritionOfAServingStays() {
        UUID id = kitchen.add(meal(
                        "Scaled",
                        Map.of(
                                "servings",
                                4,
                                "ingredients",
                                List.of(
                                        line("sugar", 4.5, "g"),
                                        line("honey", 0.5, "g"),
                                        line("salt", 4.8, "g"),
                                        line("olive oil", 300, "g")))))
                .id();
        ApiAnswer twice = api.get(MEALS + "/" + id + "?servings=8").is(200);
        assertThat(texts(twice, "/ingredients", "/amount")).containsExactly("9", "1", "9.6", "600");
        assertThat(texts(api.get(MEALS + "/" + id + "?servings=2").is(200), "/ingredients", "/amount"))
                .containsExactly("2.25", "0.25", "2.4", "150");
        ApiAnswer own = api.get(MEALS + "/" + id).is(200);
        assertThat(texts(own, "/ingredients", "/amount")).containsExactly("4.5", "0.5", "4.8", "300");
        assertThat(twice.at("/nutrition/perServing")).isEqualTo(own.at("/nutrition/perServing"));
        assertThat(twice.at("/nutrition/total/energyKcal").asDouble())
                .isEqualTo(own.at("/nutrition/total/energyKcal").asDouble() * 2);
        api.get(MEALS + "/" + id + "?servings=0").is(422);
    }

    /** 717 kcal in 100 g, whatever the portion; 1200 kcal for 4 are 300 a serving at any number of servings. */
    @Test
    void portionsAreNeitherSquaredNorLeftUndivided() {
        assertThat(kcal("5")).isEqualTo(35.85);
        assertThat(kcal("250")).isEqualTo(1792.5);
        UUID id = kitchen.add(meal("Sweet", Map.of("ingredients", List.of(line("sugar", 300, "g")))))
                .id();
        for (int servings : new int[] {4, 2, 8}) {
            ApiAnswer view = api.get(MEALS + "/" + id + "?servings=" + servings).is(200);
            assertThat(view.at("/nutrition/perServing/energyKcal").asInt()).isEqualTo(300);
            assertThat(view.at("/nutrition/total/energyKcal").asInt()).isEqualTo(300 * servings);
        }
    }

    @Test
    void theWholeRecipeIsNotMadeOfRoundedServings() {
        ApiAnswer made =
                kitchen.add(meal("Rice", Map.of("servings", 3, "ingredients", List.of(line("rice", 100, "g")))));
        assertThat(made.at("/nutrition/perServing/energyKcal").asDouble()).isEqualTo(121.67);
        assertThat(made.at("/nutrition/total/energyKcal").asDouble()).isEqualTo(365);
        assertThat(made.at("/nutrition/total/proteinGrams").asDouble()).isEqualTo(7.1);
        ApiAnswer twice = api.get(MEALS + "/" + made.id() + "?servings=6").is(200);
        assertThat(twice.at("/nutrition/total/energyKcal").asDouble()).isEqualTo(730);
    }

    private double kcal(String grams) {
        return kitchen.add(meal(
                        "Butter",
                        Map.of("servings", 1, "ingredients", List.of(line("butter", new BigDecimal(grams), "g")))))
                .at("/nutrition/perServing/energyKcal")
                .asDouble();
    }

    @Test
    void anUnknownIngredientIsNamedAndLeavesNutritionIncomplete() {
        ApiAnswer made = kitchen.add(meal(
                "Mystery",
                Map.of(
                        "diets",
                        List.of("vegan"),
                        "ingredients",
                        List.of(
                                line("red lentils", 200, "g"),
                                line("Moon  Dust", 1, "cup"),
                                line("salt", 1, "piece")))));
        assertThat(texts(made, "/allergensUnknown", "")).containsExactly("moon dust");
        assertThat(made.at("/nutrition/complete").asBoolean()).isFalse();
        assertThat(texts(made, "/nutrition/missing", "")).containsExactly("Moon  Dust", "salt");
        assertThat(texts(made, "/diets", "")).containsExactly("vegan");
    }

    @Test
    void givenNutritionAndNamedAllergensCountAndAreMarked() {
        Map<String, Object> nutrition = Map.of(
                "energyKcal",
                512,
                "proteinGrams",
                30,
                "carbohydrateGrams",
                40,
                "sugarGrams",
                5,
                "fatGrams",
                20,
                "saturatedFatGrams",
                4,
                "fibreGrams",
                8,
                "saltGrams",
                1.2);
        ApiAnswer made = kitchen.add(meal("Given", Map.of("nutrition", nutrition, "allergens", List.of("sesame"))));
        assertThat(made.text("/nutrition/source")).isEqualTo("given");
        assertThat(made.at("/nutrition/perServing/energyKcal").asInt()).isEqualTo(512);
        assertThat(texts(made, "/allergens", "")).containsExactly("sesame");
        assertThat(kitchen.save(made.id(), mapOfNull("nutrition")).is(200).text("/nutrition/source"))
                .isEqualTo("computed");
    }

    private static Map<String, Object> mapOfNull(String key) {
        Map<String, Object> map = new HashMap<>();
        map.put(key, null);
        return map;
    }

    @Test
    void anAllergenIsNotHiddenBehindAnotherIngredientsId() {
        String rice = Rows.texts("select id::text from meals.ingredient where name = 'white rice'")
                .getFirst();
        ApiAnswer made = kitchen.add(meal(
                "Hidden",
                Map.of(
                        "ingredients",
                        List.of(Map.of("name", "peanuts", "amount", 10, "unit", "g", "ingredientId", rice)))));
        assertThat(texts(made, "/allergens", "")).containsExactly("peanuts");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithPointers() {
        api.post(MEALS, meal("x", Map.of("diets", List.of("vegan"), "ingredients", List.of(line("honey", 1, "tbsp")))))
                .isProblem(422, "meal-invalid");
        api.post(MEALS, meal("x", Map.of("ingredients", List.of()))).isProblem(422, "meal-invalid");
        api.post(MEALS, meal("x", Map.of("ingredients", List.of(Map.of("name", "salt", "unit", "g")))))
                .isProblem(422, "meal-invalid");
        ApiAnswer unknown = api.post(
                        MEALS,
                        meal(
                                "x",
                                Map.of(
                                        "ingredients",
                                        List.of(Map.of("name", "salt", "ingredientId", UUID.randomUUID())))))
                .isProblem(422, "meal-invalid");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/ingredients/0/ingredientId");
        api.post(MEALS, meal("x", Map.of("price", Map.of("amount", 0, "currency", "EUR"))))
                .isProblem(422, "meal-invalid");
        api.post(MEALS, meal("x", Map.of("servings", 0))).isProblem(422, "validation-failed");
        api.post(MEALS, meal(" ")).isProblem(422, "validation-failed");
        api.post(MEALS, meal("x", Map.of("allergens", List.of("dust")))).is(400);
        api.post(MEALS, meal("x", Map.of("ingredients", List.of(line("salt", 1, "handful")))))
                .is(400);
        function.api().post(MEALS, meal("x")).is(401);
    }
}

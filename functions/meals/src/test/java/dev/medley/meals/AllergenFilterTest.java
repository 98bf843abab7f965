package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.line;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static dev.medley.meals.Kitchen.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever avoids an allergen never gets a meal that may hold it, whatever meals there are. */
@FunctionTest("meals")
class AllergenFilterTest {

    private static final List<String> ALLERGENS = List.of(
            "gluten",
            "crustaceans",
            "eggs",
            "fish",
            "peanuts",
            "soybeans",
            "milk",
            "nuts",
            "celery",
            "mustard",
            "sesame",
            "sulphites",
            "lupin",
            "molluscs");

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final Random random = new Random(19);

    AllergenFilterTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
    }

    private record Made(UUID id, Set<String> holds, boolean unknown) {}

    @Test
    void anIngredientThatIsAddedCountsForMealsThatNameItAndWereUnderstoodOtherwise() {
        String word = unique("cookie");
        kitchen.know(word, List.of());
        UUID id = kitchen.add(meal("Biscuits", Map.of("ingredients", List.of(line(word + "s", 10, "g")))))
                .id();
        assertThat(kitchen.api().get("/api/meals/" + id).is(200).at("/allergens"))
                .isEmpty();

        kitchen.know(word + "s", List.of("nuts"));

        assertThat(kitchen.api()
                        .get("/api/meals/" + id)
                        .is(200)
                        .at("/allergens")
                        .toString())
                .contains("nuts");
    }

    /** A diet that is free of something is an allergen filter to whoever uses it. */
    @Test
    void anAuthorsWordThatAMealIsFreeOfAnAllergenDoesNotCountAgainstAnUnknownIngredient() {
        String name = unique("mystery");
        UUID id = kitchen.add(meal(
                        "Mystery",
                        Map.of(
                                "diets",
                                List.of("halal", "gluten-free", "dairy-free", "egg-free", "nut-free"),
                                "ingredients",
                                List.of(line(name, 1, "g")))))
                .id();
        String own = MEALS + "?accountId=" + kitchen.author().id() + "&diets=";
        assertThat(ids(own + "halal")).containsExactly(id.toString());
        for (String diet : List.of("gluten-free", "dairy-free", "egg-free", "nut-free")) {
            assertThat(ids(own + diet)).as(diet).isEmpty();
        }
        kitchen.know(name, List.of("milk"));
        function.tick("meals-upkeep");
        assertThat(texts(kitchen.api().get(MEALS + "/" + id).is(200), "/diets", ""))
                .contains("halal", "nut-free", "gluten-free")
                .doesNotContain("dairy-free", "vegan");
    }

    /** A meal of some known ingredients, some unknown ones, and some allergens that its author names. */
    private Made random(String word, List<String> known) {
        Set<String> holds = new HashSet<>();
        boolean isUnknown = false;
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            if (random.nextInt(8) == 0) {
                isUnknown = true;
                lines.add(line("powder of " + word, 1, "g"));
            } else {
                String name = known.get(random.nextInt(known.size()));
                lines.add(line(name.toUpperCase(Locale.ROOT), 10, "g"));
                holds.addAll(Rows.texts("select unnest(allergens) from meals.ingredient where name = ?", name));
            }
        }
        List<String> named = random.nextInt(4) == 0 ? List.of(ALLERGENS.get(random.nextInt(14))) : List.of();
        holds.addAll(named);
        UUID id = kitchen.add(meal("Meal " + word, Map.of("ingredients", lines, "allergens", named)))
                .id();
        return new Made(id, holds, isUnknown);
    }

    @Test
    void noFilterLetsThroughAMealWhoseIngredientsContainIt() {
        String word = unique("w");
        List<String> known = Rows.texts("select name from meals.ingredient where name = lower(name) order by name");
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < Campaign.rounds(40, 400); i++) {
            made.add(random(word, known));
        }
        for (int i = 0; i < Campaign.rounds(25, 200); i++) {
            Set<String> avoided = new HashSet<>();
            for (int n = 0; n <= random.nextInt(3); n++) {
                avoided.add(ALLERGENS.get(random.nextInt(14)));
            }
            String free = "allergenFree=" + String.join(",", avoided) + "&limit=100";
            Set<String> safe = new HashSet<>();
            made.stream()
                    .filter(one -> !one.unknown() && one.holds().stream().noneMatch(avoided::contains))
                    .forEach(one -> safe.add(one.id().toString()));
            assertThat(ids(MEALS + "?accountId=" + kitchen.author().id() + "&" + free))
                    .as(free)
                    .isEqualTo(safe);
            assertThat(ids(MEALS + "/search?q=" + word + "&" + free)).as(free).isEqualTo(safe);
        }
    }

    private Set<String> ids(String path) {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            ApiAnswer page = function.api().get(path + cursor).is(200);
            ids.addAll(texts(page, "/items", "/id"));
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void whatAnIngredientHasFromNowOnItsMealsHaveAtOnceAndUnknownOnesBecomeKnown() {
        String name = unique("i");
        UUID unknown = kitchen.add(meal("Before", Map.of("ingredients", List.of(line(name, 10, "g")))))
                .id();
        Api admin = kitchen.admin();
        ApiAnswer ingredient = admin.post(
                        Kitchen.INGREDIENTS, Map.of("name", name, "allergens", List.of(), "origin", "plant"))
                .is(201);
        function.tick("meals-upkeep");
        assertThat(kitchen.api().get(MEALS + "/" + unknown).is(200).at("/allergensUnknown"))
                .isEmpty();
        String own = MEALS + "?allergenFree=nuts&accountId=" + kitchen.author().id();
        assertThat(ids(own)).containsExactly(unknown.toString());
        admin.put(
                        Kitchen.INGREDIENTS + "/" + ingredient.id(),
                        Map.of("name", name, "allergens", List.of("nuts"), "origin", "plant"))
                .is(200);
        assertThat(ids(own)).isEmpty();
        function.tick("meals-upkeep");
        assertThat(texts(kitchen.api().get(MEALS + "/" + unknown).is(200), "/allergens", ""))
                .containsExactly("nuts");
        admin.delete(Kitchen.INGREDIENTS + "/" + ingredient.id()).isProblem(409, "ingredient-used");
        kitchen.save(unknown, Map.of("ingredients", List.of(line("salt", 1, "g"))))
                .is(200);
        admin.delete(Kitchen.INGREDIENTS + "/" + ingredient.id()).is(204);
    }
}

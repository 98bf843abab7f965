package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.line;
import static dev.medley.meals.Kitchen.meal;
import static dev.medley.meals.Kitchen.texts;
import static dev.medley.meals.Kitchen.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class FindMealsTest {

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final Api api;
    private final String word = unique("w");

    FindMealsTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        api = function.api();
    }

    private UUID add(String title, Map<String, Object> more) {
        return kitchen.add(meal(title, more)).id();
    }

    private List<String> found(String query) {
        return texts(api.get(MEALS + "/search?" + query).is(200), "/items", "/title");
    }

    private List<String> listed(String query) {
        return texts(
                api.get(MEALS + "?accountId=" + kitchen.author().id() + "&" + query)
                        .is(200),
                "/items",
                "/title");
    }

    @Test
    void wordsAreFoundInTheirFormsWithTyposAndBySynonyms() {
        add("Roasted " + word + " carrots", Map.of());
        add("Plain " + word, Map.of("steps", List.of("Serve with carrots.")));
        add("Warme Suppen " + word, Map.of("language", "de"));
        assertThat(found("q=roast+carrot+" + word)).containsExactly("Roasted " + word + " carrots");
        assertThat(found("q=carrots+" + word)).containsExactly("Roasted " + word + " carrots", "Plain " + word);
        assertThat(found("language=de&q=suppe+" + word)).hasSize(1);
        String typo = word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
        ApiAnswer corrected = api.get(MEALS + "/search?q=" + typo + "zz").is(200);
        assertThat(texts(corrected, "/corrections", "")).contains(word);
        String slang = unique("s");
        Rows.update(
                "insert into search.synonym (id, collection, terms) values (gen_random_uuid(), 'meals', array[?, ?])",
                slang,
                word);
        assertThat(texts(api.get(MEALS + "/search?q=" + slang).is(200), "/synonyms", ""))
                .containsExactly(word);
        assertThat(found("q=" + slang)).hasSize(3);
        api.get(MEALS + "/search?q=").is(422);
    }

    @Test
    void ingredientsAreFoundAndRankedBehindTitles() {
        add("Stew " + word, Map.of("ingredients", List.of(line("chickpeas", 200, "g"))));
        add("Chickpeas " + word, Map.of());
        assertThat(found("q=chickpeas+" + word)).containsExactly("Chickpeas " + word, "Stew " + word);
    }

    @Test
    void allCriteriaHaveToFit() {
        add("Lentils " + word, Map.of("cuisine", "indian", "prepMinutes", 10, "cookMinutes", 15));
        add(
                "Eggs " + word,
                Map.of(
                        "cuisine",
                        "french",
                        "cookMinutes",
                        5,
                        "servings",
                        1,
                        "ingredients",
                        List.of(line("eggs", 3, "piece"))));
        add(
                "Steak " + word,
                Map.of(
                        "cuisine",
                        "french",
                        "prepMinutes",
                        90,
                        "price",
                        Map.of("amount", 1900, "currency", "EUR"),
                        "ingredients",
                        List.of(line("beef steak", 900, "g"))));
        String q = "q=" + word;
        assertThat(found(q + "&diets=vegan")).containsExactly("Lentils " + word);
        assertThat(found(q + "&diets=vegetarian,high-protein"))
                .containsExactlyInAnyOrder("Lentils " + word, "Eggs " + word);
        assertThat(found(q + "&allergenFree=eggs,milk")).containsExactlyInAnyOrder("Lentils " + word, "Steak " + word);
        assertThat(found(q + "&maxMinutes=30&cuisine=french")).containsExactly("Eggs " + word);
        assertThat(found(q + "&maxCalories=200")).containsExactly("Lentils " + word);
        assertThat(found(q + "&minCalories=200&maxCalories=300")).containsExactly("Eggs " + word);
        assertThat(found(q + "&minProtein=40")).containsExactly("Steak " + word);
        assertThat(found(q + "&currency=EUR&maxPrice=2000")).containsExactly("Steak " + word);
        assertThat(found(q + "&minRating=1")).isEmpty();
        String beef = Rows.texts("select id::text from meals.ingredient where name = 'beef steak'")
                .getFirst();
        assertThat(found(q + "&ingredientId=" + beef)).containsExactly("Steak " + word);
    }

    @Test
    void criteriaThatMakeNoSenseAreRefused() {
        String q = "q=" + word;
        api.get(MEALS + "/search?" + q + "&diets=carnivore").is(422);
        api.get(MEALS + "/search?" + q + "&allergenFree=milk,dust").is(422);
        api.get(MEALS + "/search?" + q + "&maxPrice=1").isProblem(422, "filter-invalid");
        api.get(MEALS + "?currency=EEE").isProblem(422, "currency-invalid");
    }

    @Test
    void facetsCountWhatIsFound() {
        add("One " + word, Map.of("cuisine", "thai", "cookMinutes", 20));
        add("Two " + word, Map.of("cuisine", "thai", "ingredients", List.of(line("peanuts", 10, "g"))));
        add("Three " + word, Map.of("ingredients", List.of(line("stardust", 10, "g"))));
        ApiAnswer answer = api.get(MEALS + "/search?q=" + word).is(200);
        assertThat(answer.at("/total").asInt()).isEqualTo(3);
        assertThat(facet(answer, "cuisine", "thai")).isEqualTo(2);
        assertThat(facet(answer, "allergenFree", "peanuts")).isEqualTo(1);
        assertThat(facet(answer, "allergenFree", "milk")).isEqualTo(2);
        assertThat(facet(answer, "time", "30")).isEqualTo(1);
        assertThat(facet(answer, "diet", "vegan")).isEqualTo(2);
    }

    private static int facet(ApiAnswer answer, String kind, String value) {
        for (var facet : answer.at("/facets")) {
            if (facet.at("/kind").asText().equals(kind)
                    && facet.at("/value").asText().equals(value)) {
                return facet.at("/meals").asInt();
            }
        }
        return 0;
    }

    @Test
    void listsAreSortedInSeveralWaysAndPagesJoinUp() {
        add(
                "B " + word,
                Map.of(
                        "cookMinutes",
                        30,
                        "price",
                        Map.of("amount", 300, "currency", "EUR"),
                        "ingredients",
                        List.of(line("sugar", 100, "g"))));
        add(
                "A " + word,
                Map.of(
                        "cookMinutes",
                        10,
                        "price",
                        Map.of("amount", 500, "currency", "EUR"),
                        "ingredients",
                        List.of(line("egg white", 400, "g"))));
        add(
                "C " + word,
                Map.of(
                        "price",
                        Map.of("amount", 100, "currency", "USD"),
                        "ingredients",
                        List.of(line("stardust", 1, "g"))));
        assertThat(listed("")).containsExactly("C " + word, "A " + word, "B " + word);
        assertThat(listed("sort=title")).containsExactly("A " + word, "B " + word, "C " + word);
        assertThat(listed("sort=time")).containsExactly("A " + word, "B " + word, "C " + word);
        assertThat(listed("sort=calories")).containsExactly("A " + word, "B " + word, "C " + word);
        assertThat(listed("sort=-protein")).containsExactly("A " + word, "B " + word, "C " + word);
        assertThat(listed("sort=-price&currency=EUR")).containsExactly("A " + word, "B " + word);
        assertThat(found("sort=-title&q=" + word)).containsExactly("C " + word, "B " + word, "A " + word);
        for (String sort : List.of("createdAt", "-title", "rating", "-time", "calories", "protein")) {
            assertThat(paged(sort)).as(sort).isEqualTo(listed("sort=" + sort));
        }
    }

    /** All of a list, a meal a page. */
    private List<String> paged(String sort) {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer page = api.get(MEALS + "?accountId=" + kitchen.author().id() + "&limit=1&sort=" + sort + cursor)
                    .is(200);
            paged.addAll(texts(page, "/items", "/title"));
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        return paged;
    }

    @Test
    void pagesAndOrdersThatMakeNoSenseAreRefused() {
        api.get(MEALS + "?sort=price").isProblem(422, "filter-invalid");
        api.get(MEALS + "?sort=weight").isProblem(422, "sort-invalid");
        api.get(MEALS + "?limit=0").isProblem(422, "limit-invalid");
        api.get(MEALS + "?cursor=x").isProblem(422, "cursor-invalid");
    }

    @Test
    void draftsAreListedToTheirAuthorOnlyAndFoundByNobody() {
        add("Draft " + word, Map.of("status", "draft"));
        assertThat(listed("status=draft")).isEmpty();
        assertThat(texts(kitchen.api().get(MEALS + "?status=draft").is(200), "/items", "/title"))
                .containsExactly("Draft " + word);
        assertThat(found("q=" + word)).isEmpty();
    }

    @Test
    void suggestionsCompleteWordsAndTitlesThatEverybodyReads() {
        add(word + " pie", Map.of());
        String secret = unique("h");
        add(secret + " pie", Map.of("visibility", "followers"));
        ApiAnswer answer = api.get(MEALS + "/suggestions?q=" + word.substring(0, word.length() - 2))
                .is(200);
        assertThat(texts(answer, "/completions", "")).contains(word);
        assertThat(texts(answer, "/meals", "/title")).containsExactly(word + " pie");
        ApiAnswer hidden = api.get(MEALS + "/suggestions?q=" + secret).is(200);
        assertThat(texts(hidden, "/completions", "")).doesNotContain(secret);
        assertThat(hidden.at("/meals")).isEmpty();
        kitchen.save(
                        api.get(MEALS + "/search?q=" + word)
                                .is(200)
                                .at("/items/0/id")
                                .asText()
                                .transform(UUID::fromString),
                        Map.of("title", "Renamed"))
                .is(200);
        function.tick("meals-search-upkeep");
        assertThat(Rows.count("select count(*) from search.term where collection = 'meals' and term = ?", word))
                .isZero();
    }
}

package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("catalog")
class SearchTest {

    private static final String SYNONYMS = "/api/admin/search-synonyms";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api anybody;

    /** A word that only this test knows. */
    private final String word = TestWord.any();

    SearchTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        anybody = function.api();
    }

    private ApiAnswer search(String query) {
        return anybody.get(PRODUCTS + "/search?q=" + query).is(200);
    }

    private List<String> titles(String query) {
        List<String> titles = new ArrayList<>();
        for (JsonNode item : search(query).at("/items")) {
            titles.add(item.at("/product/title").asText());
        }
        return titles;
    }

    private static List<String> facets(ApiAnswer answer, String kind) {
        List<String> facets = new ArrayList<>();
        for (JsonNode facet : answer.at("/facets")) {
            if (facet.at("/kind").asText().equals(kind)) {
                facets.add(facet.at("/value").asText() + " "
                        + facet.at("/products").asInt());
            }
        }
        return facets;
    }

    @Test
    void wordsAreFoundInTheFormsOfTheirLanguage() {
        shop.add(product("Running shoes " + word, 1));
        shop.add(product("Laufende Häuser " + word, 1, Map.of("language", "de")));
        assertThat(titles(word + "+shoe")).containsExactly("Running shoes " + word);
        assertThat(titles(word + "+run")).containsExactly("Running shoes " + word);
        assertThat(titles(word + "+the+shoe")).hasSize(1);
        assertThat(titles(word + "+haus&language=de")).containsExactly("Laufende Häuser " + word);
        assertThat(titles("the")).isEmpty();
    }

    @Test
    void aTypoFindsWhatWasMeant() {
        shop.add(product("Umbrella" + word + " blue", 1));
        ApiAnswer answer = search("Umbrela" + word);
        assertThat(answer.text("/items/0/product/title")).isEqualTo("Umbrella" + word + " blue");
        assertThat(answer.text("/corrections/0")).isEqualTo("umbrella" + word);
    }

    @Test
    void synonymsMeanTheSame() {
        shop.add(product("Sofa " + word, 1));
        String couch = "couch" + word;
        assertThat(titles(couch)).isEmpty();
        UUID id = shop.api()
                .post(SYNONYMS, Map.of("terms", List.of(couch, " SOFA ")))
                .is(201)
                .id();
        assertThat(titles(couch + "+" + word)).containsExactly("Sofa " + word);
        assertThat(search(couch).text("/synonyms/0")).isEqualTo("sofa");
        assertThat(shop.api().get(SYNONYMS).is(200).text("/items/0/id")).isEqualTo(id.toString());
        shop.api().delete(SYNONYMS + "/" + id).is(204);
        assertThat(titles(couch + "+" + word)).isEmpty();
        shop.api().delete(SYNONYMS + "/" + id).isProblem(404, "synonyms-unknown");
        shop.api().post(SYNONYMS, Map.of("terms", List.of("a", "A"))).isProblem(422, "synonyms-invalid");
        function.as(TestAccount.any()).get(SYNONYMS).isProblem(403, "permission-missing");
    }

    @Test
    void theOrderIsExplained() {
        UUID rated = shop.add(product("Lamp " + word, 1)).id();
        shop.add(product("Lamp " + word, 1));
        shop.add(product("Other", 1, Map.of("description", "Fits the lamp " + word)));
        int _ = Rows.update("update catalog.product set rating_average = 5, rating_count = 20 where id = ?", rated);
        ApiAnswer answer = search("lamp+" + word + "&explain=true");
        assertThat(answer.text("/items/0/product/id")).isEqualTo(rated.toString());
        assertThat(answer.text("/items/2/product/title")).isEqualTo("Other");
        JsonNode ranking = answer.at("/items/0/ranking");
        assertThat(ranking.at("/rating").asDouble()).isEqualTo(0.1);
        assertThat(ranking.at("/stock").asDouble()).isZero();
        double sum = ranking.at("/words").asDouble()
                + ranking.at("/rating").asDouble()
                + ranking.at("/popularity").asDouble()
                + ranking.at("/stock").asDouble();
        assertThat(ranking.at("/score").asDouble()).isCloseTo(sum, within(1e-6));
        assertThat(search("lamp+" + word).at("/items/0/ranking").isNull()).isTrue();
    }

    @Test
    void filtersAndFacetsGoWithWords() {
        shop.add(product("Cup " + word, 100, Map.of("tags", List.of("f-" + word, "g-" + word))));
        shop.add(product("Cup " + word + " large", 300, Map.of("tags", List.of("f-" + word))));
        ApiAnswer answer = search(word + "&currency=EUR");
        assertThat(answer.at("/total").asInt()).isEqualTo(2);
        assertThat(facets(answer, "tag")).containsExactly("f-" + word + " 2", "g-" + word + " 1");
        assertThat(facets(answer, "inStock")).containsExactly("false 2");
        assertThat(facets(answer, "price")).containsExactlyInAnyOrder("100..100 1", "300..300 1");
        assertThat(titles(word + "&currency=EUR&maxPrice=200")).containsExactly("Cup " + word);
        assertThat(titles(word + "&tags=g-" + word)).containsExactly("Cup " + word);
        assertThat(titles(word + "&currency=EUR&sort=-price")).containsExactly("Cup " + word + " large", "Cup " + word);
        assertThat(titles(word + "&minRating=3")).isEmpty();
        assertThat(titles(word + "&inStock=true")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            shop.add(product("Same " + word + " " + i, 1));
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer page = search(word + "&limit=2" + cursor);
            page.at("/items").forEach(item -> found.add(item.at("/product/id").asText()));
            assertThat(page.at("/facets").isEmpty()).isEqualTo(!cursor.isEmpty());
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotActiveIsNotFound() {
        UUID id = shop.add(product("Hidden " + word, 1, Map.of("status", "draft")))
                .id();
        assertThat(titles(word)).isEmpty();
        shop.api().patch(PRODUCTS + "/" + id, Map.of("status", "active")).is(200);
        assertThat(titles(word)).hasSize(1);
        shop.api().delete(PRODUCTS + "/" + id).is(204);
        assertThat(titles(word)).isEmpty();
    }

    @Test
    void wordsAreCompletedWhileTyping() {
        shop.add(product("Wide " + word + "table", 1));
        ApiAnswer answer = anybody.get(PRODUCTS + "/suggestions?q=wide+" + word).is(200);
        assertThat(answer.text("/completions/0")).isEqualTo("wide " + word + "table");
        assertThat(answer.text("/products/0/title")).isEqualTo("Wide " + word + "table");
        assertThat(anybody.get(PRODUCTS + "/suggestions?q=%25").is(200).at("/products"))
                .isEmpty();
        assertThat(anybody.get(PRODUCTS + "/suggestions?q=" + word + "tabel").text("/completions/0"))
                .isEqualTo(word + "table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%3A*+%26+(", "%25_", "a%7C%7Cb", "%22", "!!!", "-x", "1e9+%3C-%3E+2"})
    void anyTextCanBeSearchedFor(String text) {
        search(text);
        anybody.get(PRODUCTS + "/suggestions?q=" + text).is(200);
    }

    @Test
    void searchesThatMakeNoSenseAreRefused() {
        anybody.get(PRODUCTS + "/search").is(400);
        anybody.get(PRODUCTS + "/search?q=+").isProblem(422, "validation-failed");
        anybody.get(PRODUCTS + "/search?q=a&sort=price").isProblem(422, "filter-invalid");
        anybody.get(PRODUCTS + "/search?q=a&language=english").isProblem(422, "validation-failed");
    }

    @Test
    void reportsTellWhatIsSearchedForAndChosen() {
        UUID id = shop.add(product("Chair " + word, 1)).id();
        for (int i = 0; i < 10; i++) {
            search("Chair+" + word);
        }
        ApiAnswer last = search("chair+" + word + "+mail@example.com");
        search("nothing" + word);
        assertThat(report("top")).contains("chair " + word, "nothing" + word).noneMatch(text -> text.contains("@"));
        assertThat(report("zero-results")).contains("nothing" + word).doesNotContain("chair " + word);
        assertThat(report("low-clicks")).contains("chair " + word);
        String click = "/api/searches/" + search("chair+" + word).text("/searchId") + "/click";
        anybody.put(click, Map.of("productId", id, "position", 1)).is(204);
        anybody.put("/api/searches/" + last.text("/searchId") + "/click", Map.of("productId", id, "position", 1))
                .is(204);
        assertThat(report("low-clicks")).doesNotContain("chair " + word);
        anybody.put("/api/searches/" + UUID.randomUUID() + "/click", Map.of("productId", id, "position", 1))
                .isProblem(404, "search-unknown");
        function.as(TestAccount.any()).get("/api/admin/searches/top").isProblem(403, "permission-missing");
        shop.api().get("/api/admin/searches/worst").is(400);
    }

    private List<String> report(String name) {
        List<String> texts = new ArrayList<>();
        shop.api()
                .get("/api/admin/searches/" + name)
                .is(200)
                .at("/items")
                .forEach(item -> texts.add(item.at("/text").asText()));
        return texts;
    }

    @Test
    void searchesAreForgottenAndWordsCounted() {
        shop.add(product("Twice " + word, 1));
        UUID id = shop.add(product("Once " + word, 1)).id();
        search(word);
        function.tick("catalog-search-upkeep");
        assertThat(Rows.count("select uses from search.term where collection = 'products' and term = ?", word))
                .isEqualTo(2);
        assertThat(Rows.count("select count(*) from search.log where collection = 'products' and query = ?", word))
                .isEqualTo(1);
        shop.api().delete(PRODUCTS + "/" + id).is(204);
        function.later(Duration.ofDays(91)).tick("catalog-search-upkeep");
        assertThat(Rows.count("select uses from search.term where collection = 'products' and term = ?", word))
                .isEqualTo(1);
        assertThat(Rows.count("select count(*) from search.log where collection = 'products' and query = ?", word))
                .isZero();
    }
}

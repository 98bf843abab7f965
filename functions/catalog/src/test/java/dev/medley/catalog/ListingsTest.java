package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.product;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("catalog")
class ListingsTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api anybody;
    private final String tag = unique("list-");

    ListingsTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        anybody = function.api();
    }

    private UUID add(String title, long cents, String... tags) {
        List<String> all = new ArrayList<>(List.of(tags));
        all.add(tag);
        return shop.add(product(title, cents, Map.of("tags", all))).id();
    }

    private void rate(UUID id, double average) {
        int _ = Rows.update(
                "update catalog.product set rating_average = ?, rating_count = 3 where id = ?", average, id);
    }

    private List<String> titles(String query) {
        ApiAnswer answer = anybody.get(PRODUCTS + "?tags=" + tag + query).is(200);
        List<String> titles = new ArrayList<>();
        for (JsonNode item : answer.at("/items")) {
            titles.add(item.at("/title").asText());
        }
        return titles;
    }

    @ParameterizedTest
    @CsvSource({
        "'', d c b a",
        "'&sort=title', a b c d",
        "'&sort=price&currency=EUR', a b c d",
        "'&sort=-price,rating&currency=EUR', d b c a",
        "'&sort=price,-rating&currency=EUR', a c b d",
        "'&sort=-rating,price&currency=EUR', a c b d",
        "'&sort=rating,-title', d b c a",
        "'&sort=-updatedAt', d c b a",
        "'&sort=createdAt', a b c d"
    })
    void aListIsSortedBySeveralFieldsAndPaged(String sort, String expected) {
        rate(add("a", 100), 5);
        rate(add("b", 200), 3.25);
        rate(add("c", 200), 4.5);
        add("d", 300);
        List<String> wanted = List.of(expected.split(" ", -1));
        if (!sort.equals("&sort=price&currency=EUR")) {
            assertThat(titles(sort)).isEqualTo(wanted);
        }
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer page = anybody.get(PRODUCTS + "?limit=1&tags=" + tag + sort + cursor)
                    .is(200);
            paged.add(page.text("/items/0/title"));
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(titles(sort)).isEqualTo(paged);
    }

    @Test
    void filtersAreCombined() {
        rate(add("cheap", 100, tag + "-x"), 2);
        rate(add("middle", 500, tag + "-x"), 4);
        rate(add("dear", 900), 5);
        assertThat(titles("&currency=EUR&minPrice=200")).containsExactly("dear", "middle");
        assertThat(titles("&currency=EUR&minPrice=200&maxPrice=500")).containsExactly("middle");
        assertThat(titles("&minRating=4")).containsExactly("dear", "middle");
        assertThat(titles("," + tag + "-x&minRating=4")).containsExactly("middle");
        assertThat(titles("&currency=USD&minPrice=0")).isEmpty();
        assertThat(titles("&inStock=true")).isEmpty();
        assertThat(titles("&inStock=false")).hasSize(3);
        assertThat(titles("&attributes=color:red")).isEmpty();
        assertThat(titles("&attributes=width:1..2")).isEmpty();
        assertThat(titles("&category=" + UUID.randomUUID())).isEmpty();
        assertThat(titles("&collection=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void onlyAdministratorsListWhatIsNotActive() {
        shop.add(product("draft", 1, Map.of("tags", List.of(tag), "status", "draft")));
        assertThat(titles("")).isEmpty();
        anybody.get(PRODUCTS + "?status=draft").isProblem(403, "permission-missing");
        assertThat(shop.api()
                        .get(PRODUCTS + "?status=draft&tags=" + tag)
                        .is(200)
                        .text("/items/0/title"))
                .isEqualTo("draft");
    }

    @Test
    void whatIsDeletedOrArchivedIsNotListed() {
        UUID deleted = add("deleted", 1);
        UUID archived = add("archived", 1);
        shop.api().delete(PRODUCTS + "/" + deleted).is(204);
        shop.api()
                .patch(PRODUCTS + "/" + archived, Map.of("status", "archived"))
                .is(200);
        assertThat(titles("")).isEmpty();
        assertThat(titles("&sort=price&currency=EUR")).isEmpty();
    }

    @Test
    void aPriceThatGoesIsNotSortedByAnyMore() {
        UUID id = add("priced", 1);
        shop.api()
                .patch(
                        PRODUCTS + "/" + id,
                        Map.of("variants", List.of(Map.of("sku", unique("NP-"), "prices", List.of()))))
                .is(200);
        assertThat(titles("")).containsExactly("priced");
        assertThat(titles("&sort=price&currency=EUR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=price", "minPrice=1", "maxPrice=1"})
    void pricesNeedACurrency(String query) {
        anybody.get(PRODUCTS + "?" + query).isProblem(422, "filter-invalid");
    }

    @Test
    void filtersThatMakeNoSenseAreRefused() {
        anybody.get(PRODUCTS + "?currency=XXX").isProblem(422, "currency-invalid");
        anybody.get(PRODUCTS + "?sort=secret").isProblem(422, "sort-invalid");
        anybody.get(PRODUCTS + "?attributes=color").isProblem(422, "validation-failed");
        anybody.get(PRODUCTS + "?tags=A").isProblem(422, "validation-failed");
        anybody.get(PRODUCTS + "?cursor=nonsense").isProblem(422, "cursor-invalid");
        anybody.get(PRODUCTS + "?colour=red").isProblem(400, "query-parameter-unknown");
    }

    @Test
    void aListTakesOneStatementHoweverLongItIs() {
        add("one", 1);
        List<String> one = statements();
        add("two", 1);
        add("three", 1);
        assertThat(statements()).isEqualTo(one).hasSize(1);
    }

    private List<String> statements() {
        return Statements.during(() -> assertThat(
                        function.call(LambdaRequests.get(PRODUCTS).withQueryStringParameters(Map.of("tags", tag)))
                                .getStatusCode())
                .isEqualTo(200));
    }
}

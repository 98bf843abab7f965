package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.product;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("catalog")
class GroupsTest {

    private static final String CATEGORIES = "/api/categories";
    private static final String ATTRIBUTES = "/api/product-attributes";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api api;
    private final Api anybody;

    GroupsTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        api = shop.api();
        anybody = function.api();
    }

    private List<String> names(String path, String items, String name) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : anybody.get(path).is(200).at(items)) {
            names.add(item.at(name).asText());
        }
        return names;
    }

    @Test
    void onlyAdministratorsChangeGroups() {
        Api other = function.as(TestAccount.any());
        other.post(CATEGORIES, Map.of("name", "x")).isProblem(403, "permission-missing");
        other.put("/api/tags/x", Map.of("name", "x")).isProblem(403, "permission-missing");
        other.post("/api/collections", Map.of("title", "x")).isProblem(403, "permission-missing");
        other.put(ATTRIBUTES + "/x", Map.of("name", "x", "type", "text")).isProblem(403, "permission-missing");
    }

    @Test
    void aTagIsNamedAndTakenAway() {
        String tag = unique("tag-");
        UUID id = shop.add(product("Tagged", 1, Map.of("tags", List.of(tag)))).id();
        api.put("/api/tags/" + tag, Map.of("name", "A better name")).is(200);
        assertThat(names("/api/tags?limit=100", "/items", "/slug")).isSorted();
        api.delete("/api/tags/" + tag).is(204);
        assertThat(anybody.get(PRODUCTS + "/" + id).is(200).at("/tags")).isEmpty();
        assertThat(anybody.get(PRODUCTS + "?tags=" + tag).is(200).at("/items")).isEmpty();
        api.delete("/api/tags/" + tag).isProblem(404, "tag-unknown");
    }

    @Test
    void aCollectionHasItsProductsInOrder() {
        UUID a = shop.add(product("a", 1)).id();
        UUID b = shop.add(product("b", 1)).id();
        UUID draft = shop.add(product("draft", 1, Map.of("status", "draft"))).id();
        UUID c = shop.add(product("c", 1)).id();
        UUID id = api.post("/api/collections", Map.of("title", unique("Best of ")))
                .is(201)
                .id();
        String path = "/api/collections/" + id;
        api.put(path + "/products", Map.of("productIds", List.of(b, draft, c, a)))
                .is(200);
        assertThat(names(path + "/products", "/items", "/title")).containsExactly("b", "c", "a");
        ApiAnswer page = anybody.get(path + "/products?limit=2").is(200);
        assertThat(names(path + "/products?limit=2&cursor=" + page.text("/nextCursor"), "/items", "/title"))
                .containsExactly("a");
        assertThat(names(PRODUCTS + "?collection=" + id + "&sort=title", "/items", "/title"))
                .containsExactly("a", "b", "c");
        assertThat(names(PRODUCTS + "/search?q=b&collection=" + id, "/items", "/product/title"))
                .containsExactly("b");
        api.put(path + "/products", Map.of("productIds", List.of(a))).is(200);
        assertThat(names(PRODUCTS + "?collection=" + id, "/items", "/title")).containsExactly("a");
        api.put(path + "/products", Map.of("productIds", List.of(a, a))).isProblem(422, "collection-invalid");
        api.put(path + "/products", Map.of("productIds", List.of(UUID.randomUUID())))
                .isProblem(422, "collection-invalid");
        api.delete(path).is(204);
        anybody.get(path).isProblem(404, "collection-unknown");
        assertThat(anybody.get(PRODUCTS + "?collection=" + id).is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void titlesAreSortedAsPeopleSortWords() {
        List<UUID> ids = new ArrayList<>();
        for (String title : List.of("Zebra", "apple", "Äpfel", "Banane", "école")) {
            ids.add(shop.add(product(title, 1)).id());
        }
        UUID id = api.post("/api/collections", Map.of("title", unique("Letters ")))
                .is(201)
                .id();
        api.put("/api/collections/" + id + "/products", Map.of("productIds", ids))
                .is(200);
        String sorted = PRODUCTS + "?collection=" + id + "&sort=title";
        assertThat(names(sorted, "/items", "/title")).containsExactly("Äpfel", "apple", "Banane", "école", "Zebra");
        ApiAnswer page = anybody.get(sorted + "&limit=2").is(200);
        assertThat(names(sorted + "&limit=2&cursor=" + page.text("/nextCursor"), "/items", "/title"))
                .containsExactly("Banane", "école");
        assertThat(names(PRODUCTS + "?collection=" + id + "&sort=-title", "/items", "/title"))
                .startsWith("Zebra", "école");
    }

    @Test
    void aCollectionIsChangedByWhoHasReadIt() {
        String slug = unique("col-");
        UUID id = api.post("/api/collections", Map.of("title", "x", "slug", slug))
                .is(201)
                .id();
        String path = "/api/collections/" + id;
        String tag = anybody.get(path).is(200).header("ETag");
        api.patch(path, Map.of("title", "y", "description", "z")).is(200);
        api.header("If-Match", "\"1\"").patch(path, Map.of("title", "z")).isProblem(412, "precondition-failed");
        assertThat(tag).startsWith("\"1-");
        api.post("/api/collections", Map.of("title", "x", "slug", slug)).isProblem(409, "slug-taken");
        assertThat(names("/api/collections", "/items", "/id")).contains(id.toString());
    }

    @Test
    void ofManyCollectionsAtOnceOneHasTheSlug() throws Exception {
        List<Integer> times = IntStream.range(0, 8).boxed().toList();
        String slug = unique("col-");
        assertThat(AtOnce.each(
                        times,
                        _ -> api.post("/api/collections", Map.of("title", "x", "slug", slug))
                                .status()))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        String title = unique("Sale ");
        assertThat(AtOnce.each(
                        times,
                        _ -> api.post("/api/collections", Map.of("title", title))
                                .is(201)
                                .text("/slug")))
                .doesNotHaveDuplicates();
        UUID id = api.post("/api/collections", Map.of("title", unique("x")))
                .is(201)
                .id();
        String other = unique("col-");
        assertThat(AtOnce.each(
                        times,
                        n -> n == 0
                                ? api.patch("/api/collections/" + id, Map.of("slug", other))
                                        .status()
                                : api.post("/api/collections", Map.of("title", "x", "slug", other))
                                        .status()))
                .isSubsetOf(200, 201, 409)
                .satisfies(all ->
                        assertThat(all).filteredOn(status -> status != 409).hasSize(1));
    }

    @Test
    void attributesAreTypedAndFilteredBy() {
        String color = unique("c");
        String width = unique("w");
        String washable = unique("b");
        api.put(ATTRIBUTES + "/" + color, Map.of("name", "Colour", "type", "choice", "choices", List.of("red", "blue")))
                .is(200);
        api.put(ATTRIBUTES + "/" + width, Map.of("name", "Width", "type", "number"))
                .is(200);
        api.put(ATTRIBUTES + "/" + washable, Map.of("name", "Washable", "type", "boolean"))
                .is(200);
        Map<String, Object> values = Map.of(color, "red", width, 12.5, washable, true);
        UUID id = shop.add(product("Typed", 1, Map.of("attributes", values))).id();
        assertThat(anybody.get(PRODUCTS + "/" + id)
                        .is(200)
                        .at("/attributes/" + width)
                        .asDouble())
                .isEqualTo(12.5);
        String list = PRODUCTS + "?attributes=";
        assertThat(names(list + color + ":red," + washable + ":true", "/items", "/id"))
                .containsExactly(id.toString());
        assertThat(names(list + color + ":blue", "/items", "/id")).isEmpty();
        assertThat(names(list + width + ":12..13", "/items", "/id")).containsExactly(id.toString());
        assertThat(names(list + width + ":..12", "/items", "/id")).isEmpty();
        api.put(ATTRIBUTES + "/" + color, Map.of("name", "Colour", "type", "choice", "choices", List.of("blue")))
                .isProblem(409, "attribute-in-use");
        api.put(ATTRIBUTES + "/" + width, Map.of("name", "Width", "type", "text"))
                .isProblem(409, "attribute-in-use");
        api.delete(ATTRIBUTES + "/" + color).isProblem(409, "attribute-in-use");
        api.delete(PRODUCTS + "/" + id).is(204);
        api.delete(ATTRIBUTES + "/" + color).is(204);
        api.delete(ATTRIBUTES + "/" + color).isProblem(404, "attribute-unknown");
        assertThat(names(ATTRIBUTES, "/items", "/key")).contains(width).doesNotContain(color);
    }

    @ParameterizedTest
    @CsvSource({
        "text, 1",
        "text, 'true'",
        "number, '\"1\"'",
        "boolean, '\"true\"'",
        "choice, '\"c\"'",
        "text, '\"a,b\"'",
        "text, '{}'"
    })
    void aValueOfAnotherTypeIsRefused(String type, String value) {
        String key = unique("t");
        Map<String, Object> definition = new HashMap<>(Map.of("name", "x", "type", type));
        if (type.equals("choice")) {
            definition.put("choices", List.of("a", "b"));
        }
        api.put(ATTRIBUTES + "/" + key, definition).is(200);
        ApiAnswer refused = api.post(
                        PRODUCTS,
                        "{\"title\": \"x\", \"variants\": [], \"attributes\": {\"" + key + "\": " + value + "}}")
                .isProblem(422, "product-invalid");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/attributes/" + key);
        api.post(PRODUCTS, "{\"title\": \"x\", \"variants\": [], \"attributes\": {\"nobody-knows\": 1}}")
                .isProblem(422, "product-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\", \"type\": \"choice\"}",
                "{\"name\": \"x\", \"type\": \"text\", \"choices\": [\"a\"]}",
                "{\"name\": \"x\", \"type\": \"choice\", \"choices\": [\"a,b\"]}"
            })
    void anAttributeThatMakesNoSenseIsRefused(String body) {
        api.put(ATTRIBUTES + "/" + unique("n"), body).isProblem(422, "attribute-invalid");
    }
}

package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.product;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestWord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class SavedSearchesTest {

    private static final String SEARCHES = "/api/searches";
    private static final String PRESETS = "/api/admin/search-presets/";

    private final FunctionUnderTest function;
    private final Shop shop;
    private final TestAccount account = TestAccount.any();
    private final Api api;
    private final String word = TestWord.any();

    SavedSearchesTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        api = function.as(account);
    }

    private UUID save(Map<String, ?> parameters) {
        return api.post(SEARCHES, Map.of("name", "Mine", "parameters", parameters))
                .is(201)
                .id();
    }

    private long told(UUID searchId) {
        return Rows.count(
                "select count(*) from events.event where type = 'saved-search.matched' and data ->> 'searchId' = ?",
                searchId.toString());
    }

    @Test
    void anAccountIsToldOnceOfANewProductThatFits() {
        UUID fits = save(Map.of("q", "kettles " + word, "currency", "EUR", "maxPrice", 500));
        UUID tooDear = save(Map.of("q", word, "currency", "EUR", "maxPrice", 100));
        UUID otherWord = save(Map.of("q", "teapot " + word));
        UUID byTag = save(Map.of("tags", "t-" + word, "inStock", false));
        UUID id = shop.add(product("Kettle " + word, 300, Map.of("status", "draft", "tags", List.of("t-" + word))))
                .id();
        shop.api().patch(PRODUCTS + "/" + id, Map.of("status", "active")).is(200);
        await().untilAsserted(() -> assertThat(told(fits)).isEqualTo(1));
        assertThat(told(byTag)).isEqualTo(1);
        assertThat(told(tooDear)).isZero();
        assertThat(told(otherWord)).isZero();
        new Deliveries(function, "catalog-searches")
                .deliver("product.published", account.id(), Map.of("productId", id.toString()));
        assertThat(told(fits)).isEqualTo(1);
    }

    /** In stock, in a price, in a collection it is only after it was published. */
    @Test
    void anAccountIsToldOfAProductThatComesToFit() {
        UUID inStock = save(Map.of("q", word, "inStock", true));
        UUID cheap = save(Map.of("q", word, "currency", "EUR", "maxPrice", 800));
        String sku = unique("SKU-");
        var made = shop.add(product("Kettle " + word, 1000, Map.of("variants", List.of(Shop.variant(sku, 1000)))));
        String path = PRODUCTS + "/" + made.id();
        function.tick("catalog-search-notices");
        assertThat(told(inStock) + told(cheap)).isZero();
        new Deliveries(function, "catalog-stock")
                .deliver(
                        "stock.changed",
                        account.id(),
                        Map.of(
                                "variantId",
                                made.text("/variants/0/id"),
                                "productId",
                                made.id().toString(),
                                "inStock",
                                true));
        function.tick("catalog-search-notices");
        assertThat(told(inStock)).isEqualTo(1);
        assertThat(told(cheap)).isZero();
        shop.api()
                .patch(path, Map.of("variants", List.of(Shop.variant(sku, 700))))
                .is(200);
        function.tick("catalog-search-notices");
        function.tick("catalog-search-notices");
        assertThat(told(inStock)).isEqualTo(1);
        assertThat(told(cheap)).isEqualTo(1);
    }

    @Test
    void aSearchOfWordsThatNobodyCanSearchForIsNotSaved() {
        api.post(SEARCHES, Map.of("name", "Mine", "parameters", Map.of("q", "the")))
                .isProblem(422, "validation-failed");
    }

    @Test
    void searchesAreOnesOwn() {
        UUID id = save(Map.of("q", word));
        assertThat(api.get(SEARCHES).is(200).text("/items/0/parameters/q")).isEqualTo(word);
        Api other = function.as(TestAccount.any());
        assertThat(other.get(SEARCHES).is(200).at("/items")).isEmpty();
        other.delete(SEARCHES + "/" + id).isProblem(404, "saved-search-unknown");
        function.api().get(SEARCHES).is(401);
        api.delete(SEARCHES + "/" + id).is(204);
        api.delete(SEARCHES + "/" + id).isProblem(404, "saved-search-unknown");
    }

    @Test
    void anAccountHasFiftyAtMost() {
        IntStream.range(0, 50).forEach(_ -> save(Map.of("q", word)));
        api.post(SEARCHES, Map.of("name", "Mine", "parameters", Map.of("q", word)))
                .isProblem(409, "saved-searches-full");
    }

    @Test
    void searchesThatMakeNoSenseAreNotSaved() {
        api.post(SEARCHES, Map.of("name", "Mine", "parameters", Map.of("minPrice", 1)))
                .isProblem(422, "filter-invalid");
        api.post(SEARCHES, Map.of("name", "Mine", "parameters", Map.of("tags", "A")))
                .isProblem(422, "validation-failed");
        api.post(SEARCHES, Map.of("name", " ", "parameters", Map.of())).isProblem(422, "validation-failed");
    }

    @Test
    void searchesAreExportedAndErased() {
        UUID id = save(Map.of("q", word));
        assertThat(Rows.count(
                        "select count(*) from catalog.pub_export where account_id = ? and id = ?", account.id(), id))
                .isEqualTo(1);
        new Deliveries(function, "catalog-erasure").deliver("account.erased", account.id(), Map.of());
        assertThat(api.get(SEARCHES).is(200).at("/items")).isEmpty();
    }

    @Test
    void presetsAreOfferedToEverybody() {
        String key = unique("preset-");
        Map<String, Object> preset = Map.of("name", "Cheap", "parameters", Map.of("currency", "EUR", "maxPrice", 500));
        shop.api().put(PRESETS + key, preset).is(200);
        assertThat(function.api().get("/api/searches/presets").is(200).body()).contains(key);
        api.put(PRESETS + key, preset).isProblem(403, "permission-missing");
        shop.api()
                .put(PRESETS + key, Map.of("name", "Bad", "parameters", Map.of("maxPrice", 500)))
                .isProblem(422, "filter-invalid");
        shop.api().delete(PRESETS + key).is(204);
        shop.api().delete(PRESETS + key).isProblem(404, "search-preset-unknown");
    }

    @Test
    void stockIsListedAndFiltered() {
        var made = shop.add(product("Stocked " + word, 1, Map.of("tags", List.of("k-" + word))));
        assertThat(function.api().get(PRODUCTS + "?inStock=true&tags=k-" + word).at("/items"))
                .isEmpty();
        Map<String, Object> come = Map.of(
                "variantId", made.text("/variants/0/id"), "productId", made.id().toString(), "inStock", true);
        new Deliveries(function, "catalog-stock").deliver("stock.changed", account.id(), come);
        assertThat(function.api().get(PRODUCTS + "/" + made.id()).at("/inStock").asBoolean())
                .isTrue();
        assertThat(function.api().get(PRODUCTS + "?inStock=true&tags=k-" + word).at("/items"))
                .hasSize(1);
        assertThat(function.api()
                        .get(PRODUCTS + "?inStock=false&tags=k-" + word)
                        .at("/items"))
                .isEmpty();
    }
}

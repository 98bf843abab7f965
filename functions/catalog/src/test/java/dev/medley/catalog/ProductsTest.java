package dev.medley.catalog;

import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.money;
import static dev.medley.catalog.Shop.product;
import static dev.medley.catalog.Shop.unique;
import static dev.medley.catalog.Shop.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("catalog")
class ProductsTest {

    private final FunctionUnderTest function;
    private final Shop shop;
    private final Api api;

    ProductsTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        api = shop.api();
    }

    @Test
    void aProductHasVariantsWithPricesAndOptions() {
        String sku = unique("TEE-");
        ApiAnswer made = shop.add(product(
                "Red shirt",
                1999,
                Map.of(
                        "optionNames", List.of("size"),
                        "tags", List.of("summer", "cotton"),
                        "variants",
                                List.of(Map.of(
                                        "sku",
                                        sku,
                                        "title",
                                        "Medium",
                                        "options",
                                        Map.of("size", "M"),
                                        "weightGrams",
                                        180,
                                        "prices",
                                        List.of(
                                                Map.of("price", money(1999, "EUR"), "compareAt", money(2499, "EUR")),
                                                Map.of("price", money(300_000, "JPY"))))))));
        ApiAnswer read = function.api().get(PRODUCTS + "/" + made.id()).is(200);
        assertThat(read.text("/variants/0/sku")).isEqualTo(sku);
        assertThat(read.text("/variants/0/options/size")).isEqualTo("M");
        assertThat(read.at("/variants/0/prices/0/compareAt/amount").asInt()).isEqualTo(2499);
        assertThat(read.at("/variants/0/prices/1/compareAt").isNull()).isTrue();
        assertThat(read.at("/variants/0/needsShipping").asBoolean()).isTrue();
        assertThat(read.at("/inStock").asBoolean()).isFalse();
        assertThat(read.text("/tags/0")).isEqualTo("cotton");
        assertThat(read.at("/createdBy").isNull()).isTrue();
        assertThat(made.at("/createdBy").isNull()).isFalse();
    }

    @Test
    void onlyAdministratorsSeeWhatIsNotActive() {
        UUID id =
                shop.add(product("Secret plan", 100, Map.of("status", "draft"))).id();
        api.get(PRODUCTS + "/" + id).is(200);
        function.api().get(PRODUCTS + "/" + id).isProblem(404, "product-unknown");
        function.as(TestAccount.any()).get(PRODUCTS + "/" + id).isProblem(404, "product-unknown");
        api.patch(PRODUCTS + "/" + id, Map.of("status", "active")).is(200);
        function.api().get(PRODUCTS + "/" + id).is(200);
        api.patch(PRODUCTS + "/" + id, Map.of("status", "archived")).is(200);
        function.api().get(PRODUCTS + "/" + id).isProblem(404, "product-unknown");
    }

    @Test
    void onlyAdministratorsWrite() {
        Api other = function.as(TestAccount.any());
        other.post(PRODUCTS, product("Mine", 1)).isProblem(403, "permission-missing");
        function.api().post(PRODUCTS, product("Mine", 1)).is(401);
        UUID id = shop.add(product("Theirs", 1)).id();
        other.delete(PRODUCTS + "/" + id).isProblem(403, "permission-missing");
        other.put(PRODUCTS + "/" + id, product("Mine", 1)).isProblem(403, "permission-missing");
    }

    @Test
    void anOldSlugFindsTheProductUnderItsNewOne() {
        String old = unique("old-");
        String present = unique("new-");
        UUID id = shop.add(product("A name", 1, Map.of("slug", old))).id();
        api.patch(PRODUCTS + "/" + id, Map.of("slug", present)).is(200);
        assertThat(function.api().get(PRODUCTS + "/" + old).is(200).text("/slug"))
                .isEqualTo(present);
        api.post(PRODUCTS, product("Another", 1, Map.of("slug", old))).isProblem(409, "slug-taken");
        api.patch(PRODUCTS + "/" + id, Map.of("slug", old)).is(200);
        assertThat(function.api().get(PRODUCTS + "/" + present).is(200).text("/slug"))
                .isEqualTo(old);
    }

    @Test
    void aSlugIsMadeOfTheTitle() {
        String word = unique("");
        String title = "Größe " + word;
        assertThat(shop.add(product(title, 1)).text("/slug")).isEqualTo("grosse-" + word);
        assertThat(shop.add(product(title, 1)).text("/slug")).startsWith("grosse-" + word + "-");
        assertThat(shop.add(product("靴", 1)).text("/slug")).matches("[0-9a-f]{8}");
        assertThat(shop.add(product("Search", 1)).text("/slug")).startsWith("search-");
    }

    @Test
    void aReplacementKeepsVariantsBySku() {
        String kept = unique("KEPT-");
        ApiAnswer made = shop.add(product(
                "Two",
                1,
                Map.of(
                        "optionNames",
                        List.of("size"),
                        "variants",
                        List.of(
                                Map.of("sku", kept, "options", Map.of("size", "S"), "prices", List.of()),
                                Map.of("sku", unique("GONE-"), "options", Map.of("size", "M"), "prices", List.of())))));
        ApiAnswer changed = api.put(
                        PRODUCTS + "/" + made.id(), product("One", 1, Map.of("variants", List.of(variant(kept, 500)))))
                .is(200);
        assertThat(changed.at("/variants")).hasSize(1);
        assertThat(changed.text("/variants/0/id")).isEqualTo(made.text("/variants/0/id"));
        assertThat(changed.text("/slug")).isEqualTo(made.text("/slug"));
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void anEditOfWhatHasChangedIsRefused() {
        ApiAnswer made = shop.add(product("Versioned", 1));
        String path = PRODUCTS + "/" + made.id();
        String tag = api.get(path).header("ETag");
        api.header("If-Match", tag).patch(path, Map.of("title", "First")).is(200);
        api.header("If-Match", tag).patch(path, Map.of("title", "Second")).isProblem(412, "precondition-failed");
        api.header("If-Match", tag).delete(path).isProblem(412, "precondition-failed");
    }

    @Test
    void aSkuNamesOneVariant() {
        String sku = unique("ONE-");
        UUID id = shop.add(product("First", 1, Map.of("variants", List.of(variant(sku, 1)))))
                .id();
        api.post(PRODUCTS, product("Second", 1, Map.of("variants", List.of(variant(sku, 1)))))
                .isProblem(409, "sku-taken");
        api.delete(PRODUCTS + "/" + id).is(204);
        shop.add(product("Second", 1, Map.of("variants", List.of(variant(sku, 1)))));
    }

    @Test
    void whatIsDeletedIsGoneAndStaysForOrders() {
        ApiAnswer made = shop.add(product("Gone", 1));
        api.delete(PRODUCTS + "/" + made.id()).is(204);
        api.get(PRODUCTS + "/" + made.id()).isProblem(404, "product-unknown");
        api.get(PRODUCTS + "/" + made.text("/slug")).isProblem(404, "product-unknown");
        api.delete(PRODUCTS + "/" + made.id()).isProblem(404, "product-unknown");
        assertThat(Rows.count(
                        "select count(*) from catalog.pub_variant where product_id = ? and not sellable", made.id()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"x\", \"slug\": \"search\", \"variants\": []}",
                "{\"title\": \"x\", \"status\": \"active\", \"variants\": []}",
                "{\"title\": \"x\", \"optionNames\": [\"a\", \"a\"], \"variants\": []}",
                "{\"title\": \"x\", \"optionNames\": [\"a\"], \"variants\": [{\"sku\": \"bad-1\", \"prices\": []}]}",
                "{\"title\": \"x\", \"variants\": [{\"sku\": \"bad-1\", \"prices\": []}, {\"sku\": \"bad-1\", \"prices\": []}]}",
                "{\"title\": \"x\", \"variants\": [{\"sku\": \"bad-1\", \"prices\": [{\"price\": {\"amount\": -1, \"currency\": \"EUR\"}}]}]}",
                "{\"title\": \"x\", \"variants\": [{\"sku\": \"bad-1\", \"prices\": [{\"price\": {\"amount\": 2, \"currency\": \"EUR\"},"
                        + " \"compareAt\": {\"amount\": 1, \"currency\": \"EUR\"}}]}]}",
                "{\"title\": \"x\", \"variants\": [], \"categoryIds\": [\"01930000-0000-7000-8000-000000000000\"]}"
            })
    void aProductThatContradictsItselfIsRefused(String body) {
        api.post(PRODUCTS, body).isProblem(422, "product-invalid");
    }

    @Test
    void fieldsAreCheckedOneByOne() {
        api.post(PRODUCTS, product(" ", 1)).isProblem(422, "validation-failed");
        api.post(PRODUCTS, product("x", 1, Map.of("slug", "Not a slug"))).isProblem(422, "validation-failed");
        api.post(PRODUCTS, product("x", 1, Map.of("variants", List.of(Map.of("sku", "a b", "prices", List.of())))))
                .isProblem(422, "validation-failed");
        api.post(
                        PRODUCTS,
                        product(
                                "x",
                                1,
                                Map.of(
                                        "variants",
                                        List.of(Map.of(
                                                "sku", "x", "prices", List.of(Map.of("price", money(1, "XXX"))))))))
                .isProblem(422, "currency-invalid");
    }

    @Test
    void ordersReadPricesAndWhatCanBeSold() {
        ApiAnswer made = shop.add(product("Sold", 750));
        UUID variantId = UUID.fromString(made.text("/variants/0/id"));
        assertThat(Rows.count(
                        "select amount from catalog.pub_price where variant_id = ? and currency = 'EUR'", variantId))
                .isEqualTo(750);
        assertThat(Rows.count("select count(*) from catalog.pub_variant where variant_id = ? and sellable", variantId))
                .isEqualTo(1);
    }
}

package dev.medley.catalog;

import static dev.medley.catalog.ProductFile.EXPORTS;
import static dev.medley.catalog.ProductFile.counts;
import static dev.medley.catalog.Shop.PRODUCTS;
import static dev.medley.catalog.Shop.money;
import static dev.medley.catalog.Shop.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archived products are exported, because other tests leave no such. */
@FunctionTest("catalog")
class ProductExportTest {

    private final FunctionUnderTest function;
    private final Api api;
    private final Shop shop;
    private final ProductFile files;
    private final String name = unique("exp-");

    ProductExportTest(FunctionUnderTest function) {
        this.function = function;
        shop = Shop.of(function);
        api = shop.api();
        files = new ProductFile(shop);
    }

    /** A product that says everything, in texts that are hard on files. */
    private Map<String, Object> hardProduct() {
        String key = "a" + UUID.randomUUID().toString().substring(0, 8);
        define(key + "-t", "text");
        define(key + "-n", "number");
        define(key + "-b", "boolean");
        UUID category =
                api.post("/api/categories", Map.of("name", name)).is(201).id();
        Map<String, Object> product = new HashMap<>();
        product.put("title", "=HYPERLINK(\"http://example.com\"; 'x')");
        product.put("description", "-1+1 \"quoted\", with a comma\nand a line\n'=x");
        product.put("status", "archived");
        product.put("taxClass", "reduced");
        product.put("language", "de");
        product.put("slug", name);
        product.put("optionNames", List.of("@size", "Größe"));
        product.put("tags", List.of(name, "plain"));
        product.put("categoryIds", List.of(category));
        product.put("attributes", Map.of(key + "-t", "+1; 'a'", key + "-n", -2.5, key + "-b", true));
        product.put(
                "variants",
                List.of(
                        variant(name + "-1", Map.of("@size", "=1", "Größe", "''-x"), 5),
                        variant(name + "-2", Map.of("@size", "2", "Größe", "ß"), 0)));
        return product;
    }

    private Map<String, Object> variant(String sku, Map<String, String> options, int grams) {
        return Map.of(
                "sku",
                sku,
                "title",
                "'Variant",
                "options",
                options,
                "weightGrams",
                grams,
                "needsShipping",
                grams > 0,
                "prices",
                List.of(
                        Map.of("price", money(100, "EUR"), "compareAt", money(200, "EUR")),
                        Map.of("price", money(30_000, "JPY"))));
    }

    private void define(String key, String type) {
        api.put("/api/product-attributes/" + key, Map.of("name", key, "type", type))
                .is(200);
    }

    @BeforeEach
    void fill() {
        shop.add(hardProduct());
        shop.add(Map.of("title", "Without variants", "status", "archived", "variants", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void anExportThatIsImportedChangesNothing(String format) throws Exception {
        ApiAnswer before = api.get(PRODUCTS + "/" + name).is(200);
        byte[] file = files.exported(format);
        ApiAnswer ended = files.imported(format, file, false);
        assertThat(counts(ended)).matches("0 0 [1-9]\\d* 0");
        assertThat(api.get(PRODUCTS + "/" + name).is(200).body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void anExportMakesAgainWhatWasDeleted(String format) throws Exception {
        ApiAnswer before = api.get(PRODUCTS + "/" + name).is(200);
        byte[] file = files.exported(format);
        api.delete(PRODUCTS + "/" + name).is(400);
        api.delete(PRODUCTS + "/" + before.id()).is(204);
        ApiAnswer ended = files.imported(format, file, false);
        assertThat(ended.at("/created").asInt()).isEqualTo(format.equals("csv") ? 2 : 1);
        ApiAnswer after = api.get(PRODUCTS + "/" + name).is(200);
        for (String member : List.of(
                "title",
                "description",
                "status",
                "language",
                "taxClass",
                "optionNames",
                "attributes",
                "categoryIds",
                "tags")) {
            assertThat(after.at("/" + member)).as(member).isEqualTo(before.at("/" + member));
        }
        assertThat(after.at("/variants/0/prices")).isEqualTo(before.at("/variants/0/prices"));
        assertThat(after.at("/variants/0/options")).isEqualTo(before.at("/variants/0/options"));
    }

    @Test
    void noCellOfACsvFileIsAFormula() throws Exception {
        String text = new String(files.exported("csv"), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeff\"slug\",\"title\"")
                .contains("\"'=HYPERLINK(\"\"http", "\"'-1+1 ", "\"'@size\"", "\"'+1; 'a'\"", "\"-2.5\"")
                .doesNotContain("\"=", "\"@", "\"+");
    }

    @Test
    void aFileIsThereForAWeek() throws Exception {
        UUID id = api.post(EXPORTS, Map.of("format", "json")).is(202).id();
        assertThat(files.ended(EXPORTS + "/" + id).at("/products").asInt()).isPositive();
        Api later = function.later(Duration.ofDays(8)).as(TestAccount.with("admin"));
        later.get(EXPORTS + "/" + id + "/download").isProblem(410, "export-expired");
        assertThat(api.get(EXPORTS + "?limit=1").is(200).at("/items")).hasSize(1);
        function.later(Duration.ofDays(31)).tick("catalog-bulk-upkeep");
        api.get(EXPORTS + "/" + id).isProblem(404, "export-unknown");
        assertThat(Rows.count("select count(*) from catalog.product_import")).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        api.get(EXPORTS + "/" + UUID.randomUUID()).isProblem(404, "export-unknown");
        api.get(EXPORTS + "/" + UUID.randomUUID() + "/download").isProblem(404, "export-unknown");
        api.post(EXPORTS, Map.of("format", "xml")).is(400);
        function.as(TestAccount.any()).get(EXPORTS).isProblem(403, "permission-missing");
    }
}

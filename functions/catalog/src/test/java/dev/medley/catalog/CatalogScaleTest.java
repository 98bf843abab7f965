package dev.medley.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.ReadBlocks;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What lists, searches and completion read of a large catalogue: 100,000 products in the campaign, a few in each build. The
 * products are made by {@code generate-products.sql}.
 */
@FunctionTest("catalog")
class CatalogScaleTest {

    private final FunctionUnderTest function;

    CatalogScaleTest(FunctionUnderTest function) {
        this.function = function;
    }

    @BeforeAll
    static void fill() throws IOException, SQLException {
        try (InputStream script = CatalogScaleTest.class.getResourceAsStream("/generate-products.sql");
                Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set medley.products = " + Campaign.rounds(1000, 100_000));
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void empty() {
        List.of(
                        "delete from catalog.listing where slug like 'generated-%'",
                        "delete from catalog.slug where slug like 'generated-%'",
                        "delete from catalog.price where variant_id in (select id from catalog.variant where sku like 'generated-%')",
                        "delete from catalog.variant where sku like 'generated-%'",
                        "delete from catalog.product_tag where tag like 'generated-%'",
                        "delete from catalog.product_category where category_id in (select id from catalog.category where slug like 'generated-%')",
                        "delete from catalog.product where slug like 'generated-%'",
                        "delete from catalog.category where slug like 'generated-%'",
                        "delete from catalog.tag where slug like 'generated-%'")
                .forEach(Rows::update);
    }

    /** In the currency that no other test sells in: what costs the same is read together, where that is as cheap. */
    @Test
    void aListReadsAsMuchAsItShows() {
        List<String> plan = explain("""
                select l.product_id, l.title from catalog.listing_price lp
                join catalog.listing l on l.product_id = lp.product_id
                where lp.status = 'active' and lp.currency = 'USD' order by lp.amount, -lp.rating, lp.product_id limit 21""");
        assertThat(ReadBlocks.in(plan).orElseThrow())
                .as(String.join("\n", plan))
                .isLessThan(200);
    }

    @Test
    void aSearchTakesTwoStatementsHoweverMuchItFinds() {
        for (String words : List.of("red shirts", "shirt", "nothing")) {
            List<String> sent =
                    Statements.during(() -> assertThat(function.call(LambdaRequests.get(Shop.PRODUCTS + "/search")
                                            .withQueryStringParameters(Map.of("q", words)))
                                    .getStatusCode())
                            .isEqualTo(200));
            assertThat(sent).as(words).hasSizeLessThanOrEqualTo(2);
        }
    }

    /** "piece" is in the description of every product that was generated. */
    @Test
    void ofManyThatFitTheCheapestComeFirst() {
        List<String> found = new ArrayList<>();
        for (JsonNode item : function.api()
                .get(Shop.PRODUCTS + "/search?q=piece&currency=EUR&sort=price&limit=20")
                .is(200)
                .at("/items")) {
            for (JsonNode price : item.at("/product/prices")) {
                if (price.path("currency").asText().equals("EUR")) {
                    found.add(price.path("amount").asText());
                }
            }
        }
        List<String> cheapest = Rows.texts("""
                select min(p.amount)::text from catalog.price p join catalog.variant v on v.id = p.variant_id
                where p.currency = 'EUR' and v.sku like 'generated-%' group by v.product_id order by min(p.amount) limit 20""");
        assertThat(found).isEqualTo(cheapest);
    }

    @Test
    void completionReadsAnIndex() {
        List<String> plan = explain("""
                select product_id, title from catalog.listing
                where status = 'active' and lower(title) like 'red cot%' order by lower(title) using ~<~ limit 5""");
        assertThat(ReadBlocks.in(plan).orElseThrow())
                .as(String.join("\n", plan))
                .isLessThan(500);
    }

    private static List<String> explain(String query) {
        Rows.texts("explain (analyze, buffers) " + query);
        return Rows.texts("explain (analyze, buffers) " + query);
    }
}

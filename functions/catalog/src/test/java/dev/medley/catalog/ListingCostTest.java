package dev.medley.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.ReadBlocks;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page 10,000 of a list costs what page 1 costs, also with the plan that serves every value alike. */
@FunctionTest("catalog")
class ListingCostTest {

    private static final int LIMIT = 2;
    private static final int DEPTH = 10_000 * LIMIT;
    private final FunctionUnderTest function;

    ListingCostTest(FunctionUnderTest function) {
        this.function = function;
    }

    /** As many products as page 10,000 needs; prices and ratings of many are the same. */
    @BeforeAll
    static void fill() {
        int _ = Rows.update("""
                insert into catalog.product (id, title, slug, status, rating_average, rating_count)
                select gen_random_uuid(), 'Cost ' || i, 'cost-' || i, 'active', 1 + i % 9 * 0.5, 3
                from generate_series(1, ?) i""", DEPTH + 2000);
        int _ = Rows.update("""
                insert into catalog.listing (product_id, status, slug, title, language, rating, rating_count, in_stock,
                    categories, tags, collections, attributes, numbers, prices, document, created_at, updated_at)
                select id, status, slug, title, 'en', rating_average, 3, true, '{}', '{}', '{}', '{}', '{}', '{}', '',
                    created_at + hashtext(slug) * interval '1 second', updated_at + hashtext(slug) * interval '1 second'
                from catalog.product where slug like 'cost-%'""");
        int _ = Rows.update("""
                insert into catalog.listing_price (product_id, currency, status, amount, rating)
                select product_id, 'CHF', status, 150 + hashtext(slug) % 50, rating
                from catalog.listing where slug like 'cost-%'""");
        int _ = Rows.update("analyze catalog.listing");
        int _ = Rows.update("analyze catalog.listing_price");
    }

    @AfterAll
    static void empty() {
        int _ = Rows.update("delete from catalog.listing where slug like 'cost-%'");
        int _ = Rows.update("delete from catalog.product where slug like 'cost-%'");
    }

    @ParameterizedTest
    @CsvSource({
        "'', l.product_id desc",
        "title, 'l.title, l.product_id'",
        "-updatedAt, 'l.updated_at desc, l.product_id desc'",
        "-createdAt, 'l.created_at desc, l.product_id desc'",
        "-rating, 'l.rating desc, l.product_id desc'",
        "'-rating,title', '-l.rating, l.title, l.product_id'",
        "price, 'lp.amount, lp.product_id'",
        "-price, 'lp.amount desc, lp.product_id desc'",
        "'price,-rating', 'lp.amount, -lp.rating, lp.product_id'",
        "'price,rating', 'lp.amount, lp.rating, lp.product_id'",
        "'-price,-rating', 'lp.amount desc, lp.rating desc, lp.product_id desc'",
        "'-rating,price', '-lp.rating, lp.amount, lp.product_id'"
    })
    void aDeepPageCostsWhatTheFirstOneDoes(String sort, String orderBy) throws SQLException {
        boolean priced = orderBy.contains("lp.");
        Map<String, String> query = new HashMap<>(Map.of("limit", String.valueOf(LIMIT)));
        if (!sort.isEmpty()) {
            query.put("sort", sort);
        }
        if (priced) {
            query.put("currency", "CHF");
        }
        String first = statement(query);
        String from = priced
                ? "catalog.listing_price lp where lp.status = 'active' and lp.currency = 'CHF'"
                : "catalog.listing l where l.status = 'active'";
        String columns = orderBy.replace(" desc", "");
        List<String> position = row(
                "select " + columns + " from " + from + " order by " + orderBy + " offset " + (DEPTH - 1) + " limit 1");
        query.put("cursor", cursor(query));
        String deep = statement(query);
        assertThat(deep).isNotEqualTo(first);
        List<String> base = priced ? List.of("'active'", "'CHF'") : List.of("'active'");
        long one = ReadBlocks.in(explain(first, values(base, List.of()))).orElseThrow();
        List<String> plan = explain(
                deep,
                values(base, position.stream().map(value -> "'" + value + "'").toList()));
        assertThat(plan).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
        assertThat(removed(plan)).as(String.join("\n", plan)).isLessThan(20);
        assertThat(ReadBlocks.in(plan).orElseThrow())
                .as(String.join("\n", plan))
                .isLessThanOrEqualTo(Math.round(one * 1.2) + 2);
    }

    private String cursor(Map<String, String> query) {
        String text = function.call(LambdaRequests.get(Shop.PRODUCTS).withQueryStringParameters(query))
                .getBody();
        Matcher cursor = Pattern.compile("\"nextCursor\":\"([^\"]+)\"").matcher(text);
        assertThat(cursor.find()).as(text).isTrue();
        return cursor.group(1);
    }

    private String statement(Map<String, String> query) {
        List<String> sent = Statements.during(() -> assertThat(
                        function.call(LambdaRequests.get(Shop.PRODUCTS).withQueryStringParameters(query))
                                .getStatusCode())
                .isEqualTo(200));
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    private static List<String> values(List<String> base, List<String> position) {
        List<String> values = new ArrayList<>(base);
        values.addAll(position);
        values.add(String.valueOf(LIMIT + 1));
        return values;
    }

    private static List<String> explain(String statement, List<String> values) throws SQLException {
        AtomicInteger parameter = new AtomicInteger();
        String prepared = Pattern.compile("\\?")
                .matcher(statement)
                .replaceAll(_ -> Matcher.quoteReplacement("$" + parameter.incrementAndGet()));
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                Statement work = connection.createStatement()) {
            work.execute("set plan_cache_mode = force_generic_plan");
            work.execute("prepare measured as " + prepared);
            String execute = "explain (analyze, buffers) execute measured(" + String.join(", ", values) + ")";
            work.execute(execute);
            List<String> plan = new ArrayList<>();
            try (ResultSet lines = work.executeQuery(execute)) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            return plan;
        }
    }

    private static List<String> row(String sql) throws SQLException {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                Statement work = connection.createStatement();
                ResultSet found = work.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                values.add(found.getString(i));
            }
            return values;
        }
    }

    private static int removed(List<String> plan) {
        return Pattern.compile("Rows Removed by Filter: (\\d+)")
                .matcher(String.join("\n", plan))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }
}

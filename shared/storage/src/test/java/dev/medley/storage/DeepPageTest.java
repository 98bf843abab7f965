package dev.medley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page 10,000 costs what page 1 costs, also with the plan that serves every value alike. */
class DeepPageTest {

    private static final int LIMIT = 20;
    private static final int DEPTH = 10_000 * LIMIT;

    private static final SortKeys<Offer> KEYS = SortKeys.newestFirst("id", Offer::id)
            .and("price", "price", Offer::price)
            .and("stars", "stars", Offer::stars);

    private final Sql sql = Storage.sql();

    private record Offer(UUID id, int price, int stars) {

        static Offer read(Row row) throws SQLException {
            return new Offer(row.uuid("id"), row.integer("price"), row.integer("stars"));
        }
    }

    @BeforeAll
    static void fill() {
        Sql sql = Storage.sql();
        int _ = sql.query("create table offer (id uuid primary key, price int, stars int)")
                .update();
        int _ = sql.query("insert into offer (id, price, stars) "
                        + "select gen_random_uuid(), i / 10, i % 5 from generate_series(1, :rows) i")
                .with("rows", DEPTH + 20_000)
                .update();
        int _ = sql.query("create index on offer (price, id)").update();
        int _ = sql.query("create index on offer (price desc, stars, id)").update();
        int _ = sql.query("analyze offer").update();
    }

    @ParameterizedTest
    @CsvSource({
        "'', id desc",
        "price, 'price, id'",
        "-price, 'price desc, id desc'",
        "'-price,stars', 'price desc, stars, id'"
    })
    void anIndexIsEnteredAtThePosition(String sort, String orderBy) {
        Offer last = sql.query("select * from offer order by " + orderBy + " offset :before limit 1")
                .with("before", DEPTH - 1)
                .first(Offer::read)
                .orElseThrow();
        PageRequest request = PageRequest.parse(String.valueOf(LIMIT), cursor(sort, last), sort);
        Storage.inTransaction(() -> {
            int _ = sql.query("set local plan_cache_mode = force_generic_plan").update();
            String plan = plan(request, last);
            assertThat(plan).contains("Index Cond").doesNotContain("Sort").doesNotContain("Seq Scan");
            assertThat(removed(plan)).as(plan).isLessThan(20);
        });
    }

    private String cursor(String sort, Offer last) {
        PageRequest first = PageRequest.parse("1", null, sort);
        SortOrder<Offer> order = KEYS.order(first);
        String name = "offers" + (sort.isEmpty() ? "" : " " + order.orderBy());
        return Objects.requireNonNull(Storage.bean(Cursors.class)
                .page(name, List.of(last, last), first, order::position)
                .nextCursor());
    }

    /** What the database does for the statement that a page sends, once the driver has prepared it on the server. */
    private String plan(PageRequest request, Offer last) {
        for (int i = 0; i < 6; i++) {
            Page<Offer> page = sql.query("select id, price, stars from offer where stars >= 0")
                    .page("offers", request, KEYS, Offer::read);
            assertThat(page.items()).hasSize(LIMIT);
        }
        SortOrder<Offer> order = KEYS.order(request);
        String name = sql.query("select name from pg_prepared_statements where statement like :text")
                .with("text", "%stars >= 0%" + order.orderBy() + " limit%")
                .first(row -> row.text("name"))
                .orElseThrow();
        String values = NamedText.parse(order.after()).names().stream()
                .map(parameter -> "'" + order.position(last).get(Integer.parseInt(parameter.substring(5))) + "', ")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                sql.query("explain (analyze) execute \"" + name + "\"(" + values + (LIMIT + 1) + ")")
                        .list(row -> row.text("QUERY PLAN")));
    }

    private static int removed(String plan) {
        Matcher removed = Pattern.compile("Rows Removed by Filter: (\\d+)").matcher(plan);
        return removed.results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }
}

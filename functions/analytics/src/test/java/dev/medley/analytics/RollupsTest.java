package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.analytics.rollups.DirtyQuarter;
import dev.medley.analytics.rollups.RollupRepository;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How sums are kept, and who may ask for them. */
@FunctionTest("analytics")
class RollupsTest {

    private static final String QUERY = "/api/analytics/query";

    private final FunctionUnderTest function;
    private final Api api;

    RollupsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(TestAccount.with("admin"));
    }

    @Test
    void whatComesLateIsInThePastAfterTheNextRun() {
        UUID person = UUID.randomUUID();
        add(person, "2025-03-30T00:10:00Z");
        function.tick("analytics-rollups");
        assertThat(count("2025-03-30", "people")).isEqualTo(1);
        add(UUID.randomUUID(), "2025-03-30T00:12:00Z");
        add(person, "2025-03-30T00:13:00Z");
        assertThat(count("2025-03-30", "people")).isEqualTo(1);
        function.tick("analytics-rollups");
        assertThat(count("2025-03-30", "people")).isEqualTo(2);
        assertThat(count("2025-03-30", "activities")).isEqualTo(3);
    }

    @Test
    void aVisitorWhoSignsInIsOnePersonAfterTheNextRun() {
        UUID visitor = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        add(visitor, "2025-04-02T10:00:00Z");
        add(account, "2025-04-02T11:00:00Z");
        function.tick("analytics-rollups");
        assertThat(count("2025-04-02", "people")).isEqualTo(2);
        int _ = Rows.update(
                "update activities.pub_activity set person_id = ?, recorded_in = default where person_id = ?",
                account,
                visitor);
        function.tick("analytics-rollups");
        assertThat(count("2025-04-02", "people")).isEqualTo(1);
        assertThat(Rows.count("select count(*) from analytics.person_first where person_id = ?", visitor))
                .isZero();
        assertThat(Rows.texts(
                        "select (first_at at time zone 'UTC')::text from analytics.person_first where person_id = ?",
                        account))
                .containsExactly("2025-04-02 10:00:00");
    }

    @Test
    void whoIsKilledWhileMakingSumsChangesNothingAfterTheNextRun() {
        List<String> before = sums();
        int quarters = api.post(
                        "/api/analytics/recomputations",
                        Map.of("from", "2026-03-01T00:00:00Z", "to", "2026-03-08T00:00:00Z"))
                .is(202)
                .at("/quarters")
                .asInt();
        assertThat(quarters).isEqualTo(2 * 7 * 24 * 4);
        RollupRepository repository = function.bean(RollupRepository.class);
        List<DirtyQuarter> dirty = repository.dirty(quarters);
        dirty.subList(0, quarters / 2).forEach(repository::replace);
        dirty.subList(0, 10).forEach(repository::replace);
        assertThat(revenue().at("/meta/complete").asBoolean()).isFalse();
        Instant begun = Instant.now().minusMillis(1);
        function.tick("analytics-rollups");
        assertThat(sums()).isEqualTo(before);
        assertThat(revenue().at("/meta/complete").asBoolean()).isTrue();
        assertThat(Instant.parse(revenue().text("/meta/asOf"))).isAfter(begun);
    }

    @Test
    void sumsWhoseActivitiesAreArchivedStay() {
        List<String> before = sums();
        api.post("/api/analytics/recomputations", Map.of("from", "2024-01-01T00:00:00Z", "to", "2024-01-02T00:00:00Z"))
                .is(202);
        assertThat(Rows.count(
                        "select count(*) from analytics.dirty where source = 'activity' and quarter < '2024-02-01'"))
                .isZero();
        function.tick("analytics-rollups");
        assertThat(sums()).isEqualTo(before);
        api.post("/api/analytics/recomputations", Map.of("from", "2024-01-02T00:00:00Z", "to", "2024-01-01T00:00:00Z"))
                .isProblem(422, "time-range-invalid");
    }

    @Test
    void anErasedAccountIsNobodyInParticular() {
        UUID person = UUID.randomUUID();
        add(person, "2025-05-05T10:00:00Z");
        function.tick("analytics-rollups");
        new Deliveries(function, "analytics-erasure").deliver("account.erased", person, Map.of());
        assertThat(count("2025-05-05", "people")).isZero();
        assertThat(count("2025-05-05", "activities")).isEqualTo(1);
        add(person, "2025-05-05T10:01:00Z");
        function.tick("analytics-rollups");
        assertThat(count("2025-05-05", "people")).isZero();
        assertThat(Rows.count("select count(*) from analytics.person_first where person_id = ?", person))
                .isZero();
    }

    @Test
    void onlyAdministratorsAsk() {
        function.as(TestAccount.any()).get("/api/analytics/sales/revenue").isProblem(403, "permission-missing");
        function.api().get("/api/analytics/sales/revenue").is(401);
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        String revenue = "/api/analytics/sales/revenue?";
        api.get(revenue + "timeZone=%2B02:00").isProblem(422, "time-zone-invalid");
        api.get(revenue + "weekStart=noon").isProblem(422, "week-start-invalid");
        api.get(revenue + "currency=XXX").isProblem(422, "currency-invalid");
        api.get(revenue + "from=2026-03-01&to=2026-03-01").isProblem(422, "time-range-invalid");
        api.get(revenue + "from=1200-03-01&to=2026-03-01").isProblem(422, "time-range-invalid");
        assertThat(api.get(revenue + "from=2026-02-30").status()).isIn(400, 422);
        String funnel = "/api/analytics/conversion/funnel?steps=";
        api.get(funnel + "view").isProblem(422, "funnel-invalid");
        api.get(funnel + "view,").isProblem(422, "funnel-invalid");
        api.get(funnel + "view,view&order=any").isProblem(422, "funnel-invalid");
        api.get(funnel + "view,click&exclude=click").isProblem(422, "funnel-invalid");
        String retention = "/api/analytics/users/retention?";
        api.get(retention + "interval=month&mode=rolling").isProblem(422, "retention-invalid");
        api.get(retention + "interval=day&from=2025-01-01&to=2026-01-01").isProblem(422, "retention-invalid");
        ask(List.of("orders", "people"), List.of(), "country").isProblem(422, "question-invalid");
        ask(List.of("orders"), List.of("device"), "country").isProblem(422, "question-invalid");
        ask(List.of("orders"), List.of("day", "week"), "country").isProblem(422, "question-invalid");
        ask(List.of("orders"), List.of("country", "country"), "country").isProblem(422, "question-invalid");
        ask(List.of("orders"), List.of(), "product").isProblem(422, "question-invalid");
        api.post(
                        "/api/analytics/query",
                        "{\"measures\":[\"orders\"],\"dimensions\":[],\"filters\":[{\"values\":[\"x\"]}]}")
                .isProblem(422, "validation-failed");
        assertThat(ask(List.of("1; drop table analytics.sale"), List.of(), "country")
                        .status())
                .isIn(400, 422);
    }

    private ApiAnswer ask(List<String> measures, List<String> dimensions, String filter) {
        return api.post(
                QUERY,
                Map.of(
                        "measures",
                        measures,
                        "dimensions",
                        dimensions,
                        "filters",
                        List.of(Map.of("dimension", filter, "values", List.of("'; drop table analytics.sale; --")))));
    }

    private ApiAnswer revenue() {
        return api.get("/api/analytics/sales/revenue?from=2026-03-01&to=2026-03-08")
                .is(200);
    }

    private long count(String day, String measure) {
        return api.post(
                        QUERY,
                        Map.of(
                                "measures",
                                List.of(measure),
                                "dimensions",
                                List.of(),
                                "filters",
                                List.of(),
                                "from",
                                day,
                                "to",
                                day.substring(0, 8) + "%02d".formatted(Integer.parseInt(day.substring(8)) + 1)))
                .is(200)
                .at("/rows/0/values/0")
                .asLong();
    }

    private static List<String> sums() {
        return Rows.texts("""
                select x::text from analytics.person_quarter x where quarter >= '2026-01-01'
                union all select x::text from analytics.sale x union all select x::text from analytics.sale_line x
                union all select x::text from analytics.person_first x where first_at >= '2026-01-01' order by 1""");
    }

    private static void add(UUID person, String at) {
        Map<String, @Nullable Object> activity = new HashMap<>();
        activity.put("id", UUID.randomUUID());
        activity.put("occurred_at", at);
        activity.put("type", "view");
        activity.put("person_id", person);
        activity.put("bot", false);
        ShopHistory.insert(
                "activities.pub_activity",
                "id uuid, occurred_at timestamptz, type text, person_id uuid, bot boolean",
                List.of(activity));
    }
}

package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Formulas that people name. */
@FunctionTest("analytics")
class MetricsTest {

    private static final String PATH = "/api/analytics/metrics";
    private static final String QUERY = "/api/analytics/query";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.with("admin");
    private final TestAccount colleague = TestAccount.with("admin");
    private final Api api;
    private final Api other;

    MetricsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(account);
        other = function.as(colleague);
    }

    @Test
    void aFormulaOverTwoSetsOfDataIsCalculatedForEachRow() {
        UUID metric = create(NamedMetric.conversion());
        JsonNode rows = ask(metric, List.of(), List.of("country")).at("/rows");
        JsonNode buyers = ask(null, List.of("customers"), List.of("country")).at("/rows");
        JsonNode people = ask(null, List.of("people"), List.of("country")).at("/rows");
        assertThat(rows.size()).isEqualTo(people.size()).isGreaterThan(2);
        for (JsonNode row : rows) {
            double bought = numberOf(buyers, row.at("/keys/0"));
            double came = numberOf(people, row.at("/keys/0"));
            assertThat(row.at("/metrics/0").decimalValue())
                    .isEqualByComparingTo(BigDecimal.valueOf(Math.round(10_000 * bought / came), 2));
        }
    }

    @Test
    void termsHaveFiltersBesideThoseOfTheQuestion() {
        UUID share = create(NamedMetric.metric(
                "phones / devices",
                "percent",
                NamedMetric.term("phones", "activities", Map.of("dimension", "device", "values", List.of("phone"))),
                NamedMetric.term("devices", "activities")));
        JsonNode all = ask(share, List.of("activities"), List.of("device"));
        assertThat(all.at("/metrics/0/unit").asText()).isEqualTo("percent");
        all.at("/rows")
                .forEach(row -> assertThat(row.at("/metrics/0").asInt())
                        .isEqualTo(row.at("/keys/0").asText().equals("phone") ? 100 : 0));
        assertThat(all.at("/rows/0/values/0").asLong())
                .isGreaterThanOrEqualTo(all.at("/rows/1/values/0").asLong());
    }

    @Test
    void whatIsDividedByZeroIsTold() {
        UUID metric = create(NamedMetric.metric(
                "a / b", "number", NamedMetric.term("a", "orders"), NamedMetric.term("b", "refunds")));
        JsonNode answer = api.post(
                        QUERY, question(metric, List.of("orders"), List.of("country"), "2001-01-01", "2001-02-01"))
                .is(200)
                .at("");
        assertThat(answer.at("/rows").size()).isZero();
        answer = api.post(QUERY, question(metric, List.of(), List.of(), "2001-01-01", "2001-02-01"))
                .is(200)
                .at("");
        assertThat(answer.at("/rows/0/metrics/0").isNull()).isTrue();
        assertThat(answer.at("/metrics/0/undefined").asInt()).isEqualTo(1);
    }

    @Test
    void metricsAreSharedWithAccountsAndRoles() {
        Map<String, Object> body = new HashMap<>(NamedMetric.conversion());
        UUID id = create(body);
        other.get(PATH + "/" + id).isProblem(404, "metric-unknown");
        other.post(QUERY, question(id, List.of(), List.of(), "2026-03-01", "2026-03-08"))
                .isProblem(404, "metric-unknown");
        body.put("sharedAccounts", List.of(colleague.id()));
        api.put(PATH + "/" + id, body).is(200);
        other.get(PATH + "/" + id).is(200);
        other.post(QUERY, question(id, List.of(), List.of(), "2026-03-01", "2026-03-08"))
                .is(200);
        other.put(PATH + "/" + id, body).isProblem(404, "metric-unknown");
        other.delete(PATH + "/" + id).isProblem(404, "metric-unknown");
        body.put("sharedAccounts", List.of());
        body.put("sharedRoles", List.of("admin"));
        api.put(PATH + "/" + id, body).is(200);
        TestAccount holder = TestAccount.with("admin");
        function.as(holder).get(PATH + "/" + id).isProblem(404, "metric-unknown");
        Rights.grant(holder.id());
        assertThat(function.as(holder).get(PATH).is(200).at("/items").findValuesAsText("id"))
                .contains(id.toString());
    }

    @Test
    void onesOwnMetricsAreChangedByOneself() {
        UUID id = create(NamedMetric.conversion());
        String path = PATH + "/" + id;
        String tag = api.get(path).is(200).header("ETag");
        api.header("If-Match", tag).put(path, NamedMetric.conversion()).is(200);
        api.header("If-Match", tag).put(path, NamedMetric.conversion()).isProblem(412, "precondition-failed");
        api.put(path, NamedMetric.metric("visitors +", "number", NamedMetric.term("visitors", "people")))
                .isProblem(422, "metric-invalid");
        api.delete(path).is(204);
        api.get(path).isProblem(404, "metric-unknown");
        function.as(TestAccount.any()).get(PATH).isProblem(403, "permission-missing");
    }

    @Test
    void whatCannotBeCalculatedIsRefused() {
        ApiAnswer answer = api.post(PATH, NamedMetric.metric("a / b", "percent", NamedMetric.term("a", "orders")));
        answer.isProblem(422, "metric-invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/formula");
        api.post(
                        PATH,
                        NamedMetric.metric(
                                "a + b", "money", NamedMetric.term("a", "revenue"), NamedMetric.term("b", "orders")))
                .isProblem(422, "metric-invalid");
        api.post(PATH, NamedMetric.metric("a", "number", NamedMetric.term("a; drop table analytics.sale", "orders")))
                .isProblem(422, "validation-failed");
        UUID conversion = create(NamedMetric.conversion());
        api.post(QUERY, question(conversion, List.of(), List.of("device"), "2026-03-01", "2026-03-08"))
                .isProblem(422, "question-invalid");
        api.post(QUERY, question(UUID.randomUUID(), List.of(), List.of(), "2026-03-01", "2026-03-08"))
                .isProblem(404, "metric-unknown");
    }

    @Test
    void metricsAreExportedAndErased() {
        create(NamedMetric.conversion());
        Map<String, Object> theirs = new HashMap<>(NamedMetric.conversion());
        theirs.put("sharedAccounts", List.of(account.id()));
        UUID shared = other.post(PATH, theirs).is(201).id();
        assertThat(Rows.count(
                        "select count(*) from analytics.pub_export where account_id = ? and kind = 'analytics-metrics'",
                        account.id()))
                .isEqualTo(1);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", account.id(), Map.of());
        assertThat(Rows.count("select count(*) from analytics.metric where account_id = ?", account.id()))
                .isZero();
        assertThat(other.get(PATH + "/" + shared).is(200).at("/sharedAccounts").size())
                .isZero();
    }

    private UUID create(Map<String, ?> body) {
        return api.post(PATH, body).is(201).id();
    }

    private static double numberOf(JsonNode rows, JsonNode key) {
        for (JsonNode row : rows) {
            if (row.at("/keys/0").equals(key)) {
                return row.at("/values/0").asDouble();
            }
        }
        return 0;
    }

    private JsonNode ask(@Nullable UUID metric, List<String> measures, List<String> dimensions) {
        return api.post(QUERY, question(metric, measures, dimensions, "2026-02-20", "2026-04-26"))
                .is(200)
                .at("");
    }

    private static Map<String, Object> question(
            @Nullable UUID metric, List<String> measures, List<String> dimensions, String from, String to) {
        Map<String, Object> question = new HashMap<>(
                Map.of("measures", measures, "dimensions", dimensions, "filters", List.of(), "from", from, "to", to));
        if (metric != null) {
            question.put("metrics", List.of(metric));
        }
        return question;
    }
}

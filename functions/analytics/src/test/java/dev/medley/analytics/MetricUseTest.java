package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What formulas that people name are used in. */
@FunctionTest("analytics")
class MetricUseTest {

    private static final String PATH = "/api/analytics/metrics";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.with("admin");
    private final Api api;
    private final Api other;

    MetricUseTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(account);
        other = function.as(TestAccount.with("admin"));
    }

    @Test
    void aMetricIsAColumnOfReportsAndAWidget() {
        UUID metric = api.post(PATH, NamedMetric.conversion()).is(201).id();
        Map<String, Object> question = new HashMap<>(KeptReport.question("orders", "country"));
        question.put("metrics", List.of(metric));
        Map<String, Object> report = Map.of("name", "Conversion", "shared", true, "question", question);
        String path = "/api/analytics/reports/"
                + api.post("/api/analytics/reports", report).is(201).id();
        List<String> csv = api.get(path + "/result.csv").is(200).body().lines().toList();
        assertThat(csv.getFirst()).isEqualTo("country,orders,Conversion");
        assertThat(csv.get(1)).matches("(AT|DE),\\d+,\\d+\\.\\d\\d");
        other.get(path + "/result").isProblem(404, "metric-unknown");

        Map<String, Object> widget = new HashMap<>(DashboardsTest.own("a", "orders", 0, 0));
        question.put("measures", List.of());
        widget.put("question", question);
        String dashboard = "/api/analytics/dashboards/"
                + api.post("/api/analytics/dashboards", DashboardsTest.dashboard(List.of(widget), Map.of()))
                        .is(201)
                        .id();
        JsonNode chart = api.get(dashboard + "/data").is(200).at("/widgets/0/chart");
        assertThat(chart.at("/series/0/metricId").asText()).isEqualTo(metric.toString());
        assertThat(chart.at("/unit").asText()).isEqualTo("%");
        assertThat(chart.at("/decimals").asInt()).isEqualTo(2);
        assertThat(chart.at("/description").asText()).contains(" %");
        api.delete(PATH + "/" + metric).is(204);
        JsonNode gone = api.get(dashboard + "/data").is(200).at("/widgets/0");
        assertThat(gone.at("/problem").asText()).isEqualTo("metric-unknown");
    }

    @Test
    void aMetricIsWatched() {
        Rights.grant(account.id());
        UUID metric = api.post(
                        PATH,
                        NamedMetric.metric(
                                "made / sold",
                                "number",
                                NamedMetric.term("made", "orders"),
                                NamedMetric.term("sold", "orders")))
                .is(201)
                .id();
        Map<String, Object> rule = new HashMap<>(
                Map.of("kind", "threshold", "metricId", metric, "filters", List.of(), "days", 1, "direction", "above"));
        rule.putAll(Map.of("threshold", 50, "timeZone", "UTC", "currency", "CAD"));
        String alerts = "/api/analytics/alerts";
        Map<String, Object> body = Map.of("name", "Much", "rule", rule, "active", true);
        UUID id = api.post(alerts, body).is(201).id();
        other.post(alerts, body).isProblem(404, "metric-unknown");
        rule.put("measure", "orders");
        api.post(alerts, body).isProblem(422, "alert-invalid");
        look();
        assertThat(api.get(alerts + "/" + id + "/evaluations")
                        .is(200)
                        .at("/items")
                        .size())
                .isZero();
        PaidOrders.add(
                "CAD", LocalDate.now(ZoneOffset.UTC).minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC), 3);
        look();
        assertThat(api.get(alerts + "/" + id).is(200).at("/firing").asBoolean()).isTrue();
        assertThat(Rows.texts(
                        "select data ->> 'measure' from events.event where owner_id = ? and type = 'analytics-alert.raised'",
                        account.id()))
                .containsExactly("Conversion");
    }

    private void look() {
        function.tick("analytics-rollups");
        function.tick("analytics-alerts");
    }
}

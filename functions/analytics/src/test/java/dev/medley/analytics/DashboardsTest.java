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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that people put together. */
@FunctionTest("analytics")
class DashboardsTest {

    private static final String PATH = "/api/analytics/dashboards";
    private static final String PREFERENCES = "/api/analytics/preferences";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.with("admin");
    private final TestAccount colleague = TestAccount.with("admin");
    private final Api api;
    private final Api other;

    DashboardsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(account);
        other = function.as(colleague);
    }

    @Test
    void aDashboardSaysWhatItsWidgetsSay() {
        String report = KeptReport.in(api, "Sales", false, "country");
        String path = PATH + "/"
                + api.post(PATH, dashboard(List.of(own("a", "net-revenue", 0, 0), kept("b", report, 6, 0)), Map.of()))
                        .is(201)
                        .id();
        JsonNode widgets = api.get(path + "/data").is(200).at("/widgets");
        assertThat(widgets.findValuesAsText("key")).contains("a", "b");
        assertThat(widgets.at("/0/chart/series/0/points").size()).isPositive();
        assertThat(widgets.at("/1/chart/series/0/points")).isEqualTo(widgets.at("/0/chart/series/0/points"));
        assertThat(widgets.at("/0/chart/svg").asText()).startsWith("<svg");
        ApiAnswer recent = api.get(path + "/data?lastDays=1&currency=JPY&timeZone=Asia/Tokyo")
                .is(200);
        assertThat(recent.at("/widgets/0/chart/meta/currency").asText()).isEqualTo("JPY");
        assertThat(recent.at("/widgets/0/chart/meta/timeZone").asText()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void whoItIsSharedWithSeesWhatTheyMayReadThemselves() {
        String secret = KeptReport.in(api, "Mine alone", false, "country");
        Map<String, Object> body = dashboard(List.of(own("a", "orders", 0, 0), kept("b", secret, 6, 0)), Map.of());
        String path = PATH + "/" + api.post(PATH, body).is(201).id();
        other.get(path).isProblem(404, "dashboard-unknown");
        other.get(path + "/data").isProblem(404, "dashboard-unknown");
        body.put("sharedAccounts", List.of(colleague.id()));
        api.put(path, body).is(200);
        JsonNode widgets = other.get(path + "/data").is(200).at("/widgets");
        assertThat(widgets.at("/0/chart/series").size()).isPositive();
        assertThat(widgets.at("/1/chart").isNull()).isTrue();
        assertThat(widgets.at("/1/problem").asText()).isEqualTo("report-unknown");
        assertThat(other.get(PATH).is(200).at("/items").findValuesAsText("name"))
                .contains("Sales");
        other.put(path, body).isProblem(404, "dashboard-unknown");
        other.delete(path).isProblem(404, "dashboard-unknown");
        function.as(TestAccount.with("admin")).get(path).isProblem(404, "dashboard-unknown");
    }

    @Test
    void rolesShareADashboardButGiveNoRights() {
        Map<String, Object> body = dashboard(List.of(own("a", "orders", 0, 0)), Map.of());
        body.put("sharedRoles", List.of("admin", "user"));
        String path = PATH + "/" + api.post(PATH, body).is(201).id();
        other.get(path).is(200);
        function.as(TestAccount.any()).get(path).isProblem(403, "permission-missing");
        function.as(TestAccount.any()).get(path + "/data").isProblem(403, "permission-missing");
    }

    @Test
    void everybodyLaysItOutForThemselves() {
        Map<String, Object> body = dashboard(List.of(own("a", "orders", 0, 0), own("b", "revenue", 6, 0)), Map.of());
        body.put("sharedAccounts", List.of(colleague.id()));
        String path = PATH + "/" + api.post(PATH, body).is(201).id();
        Map<String, Object> places = Map.of("places", Map.of("a", place(0, 10, 12, 4)));
        assertThat(other.put(path + "/layout", places)
                        .is(200)
                        .at("/widgets/0/place/y")
                        .asInt())
                .isEqualTo(10);
        assertThat(other.get(path).is(200).at("/widgets/0/place/width").asInt()).isEqualTo(12);
        assertThat(api.get(path).is(200).at("/widgets/0/place/y").asInt()).isZero();
        other.put(path + "/layout", Map.of("places", Map.of("a", place(6, 0, 6, 4))))
                .isProblem(422, "dashboard-invalid");
        other.put(path + "/layout", Map.of("places", Map.of("z", place(0, 0, 1, 1))))
                .isProblem(422, "dashboard-invalid");
        body.put("widgets", List.of(own("a", "orders", 0, 0), own("b", "revenue", 6, 11)));
        api.put(path, body).is(200);
        assertThat(other.get(path).is(200).at("/widgets/0/place/y").asInt()).isZero();
        other.delete(path + "/layout").is(204);
        assertThat(other.get(path).is(200).at("/widgets/0/place/y").asInt()).isZero();
    }

    @Test
    void twoWhoEditAtTheSameTimeDoNotOverwriteEachOther() {
        Map<String, Object> body = dashboard(List.of(own("a", "orders", 0, 0)), Map.of());
        String path = PATH + "/" + api.post(PATH, body).is(201).id();
        String tag = api.get(path).is(200).header("ETag");
        api.header("If-Match", tag).put(path, body).is(200);
        api.header("If-Match", tag).put(path, body).isProblem(412, "precondition-failed");
        api.delete(path).is(204);
        api.get(path).isProblem(404, "dashboard-unknown");
    }

    @Test
    void widgetsThatDoNotFitAreRefused() {
        refused("/widgets/1/place", own("a", "orders", 0, 0), own("b", "orders", 5, 3));
        refused("/widgets/0/place", own("a", "orders", 8, 0));
        refused("/widgets/1/key", own("a", "orders", 0, 0), own("a", "orders", 6, 0));
        Map<String, Object> both = new HashMap<>(own("a", "orders", 0, 0));
        both.put("reportId", UUID.randomUUID());
        refused("/widgets/0", both);
        Map<String, Object> neither = new HashMap<>(own("a", "orders", 0, 0));
        neither.remove("question");
        refused("/widgets/0", neither);
        Map<String, Object> pie = new HashMap<>(own("a", "orders", 0, 0));
        pie.put("type", "line");
        refused("/widgets/0", pie);
        String foreign = KeptReport.in(other, "Theirs", false, "country");
        refused("/widgets/0/reportId", kept("a", foreign, 0, 0));
        api.post(PATH, dashboard(List.of(own("A b", "orders", 0, 0)), Map.of())).isProblem(422, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "users", "operations", "affiliates", "fleet"})
    void templatesMakeDashboardsThatCanBeAsked(String template) {
        assertThat(api.get("/api/analytics/dashboard-templates")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("name"))
                .contains(template);
        UUID id = api.post("/api/analytics/dashboard-templates/" + template + "/dashboards")
                .is(201)
                .id();
        JsonNode widgets = api.get(PATH + "/" + id + "/data").is(200).at("/widgets");
        assertThat(widgets.size()).isGreaterThan(3);
        widgets.forEach(widget -> assertThat(widget.at("/problem").isNull()).isTrue());
    }

    @Test
    void preferencesCountForWhoHasThem() {
        UUID id = api.post(PATH, dashboard(List.of(own("a", "orders", 0, 0)), Map.of()))
                .is(201)
                .id();
        assertThat(api.get(PREFERENCES).is(200).at("/timeZone").isNull()).isTrue();
        Map<String, Object> likes = Map.of(
                "defaultDashboardId",
                id,
                "timeZone",
                "Asia/Tokyo",
                "weekStart",
                "sunday",
                "refreshSeconds",
                30,
                "theme",
                "dark");
        api.put(PREFERENCES, likes).is(200);
        assertThat(api.get(PREFERENCES).is(200).text("/theme")).isEqualTo("dark");
        ApiAnswer data = api.get(PATH + "/" + id + "/data").is(200);
        assertThat(data.text("/widgets/0/chart/meta/timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(data.text("/widgets/0/chart/meta/weekStart")).isEqualTo("sunday");
        other.put(PREFERENCES, Map.of("defaultDashboardId", id)).isProblem(404, "dashboard-unknown");
        api.put(PREFERENCES, Map.of("timeZone", "Tokyo")).isProblem(422, "time-zone-invalid");
        api.put(PREFERENCES, Map.of("refreshSeconds", 1)).isProblem(422, "validation-failed");
    }

    @Test
    void dashboardsAreExportedAndErased() {
        api.post(PATH, dashboard(List.of(own("a", "orders", 0, 0)), Map.of())).is(201);
        Map<String, Object> theirs = dashboard(List.of(own("a", "orders", 0, 0)), Map.of());
        theirs.put("sharedAccounts", List.of(account.id()));
        UUID shared = other.post(PATH, theirs).is(201).id();
        api.put(PREFERENCES, Map.of("theme", "light")).is(200);
        assertThat(Rows.count(
                        "select count(*) from analytics.pub_export where account_id = ? and kind in ('analytics-dashboards', 'analytics-preferences')",
                        account.id()))
                .isEqualTo(2);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", account.id(), Map.of());
        assertThat(Rows.count("select count(*) from analytics.pub_export where account_id = ?", account.id()))
                .isZero();
        assertThat(other.get(PATH + "/" + shared).is(200).at("/sharedAccounts").size())
                .isZero();
    }

    private void refused(String pointer, Object... widgets) {
        ApiAnswer answer = api.post(PATH, dashboard(List.of(widgets), Map.of()));
        answer.isProblem(422, "dashboard-invalid");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    static Map<String, Object> dashboard(List<?> widgets, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("name", "Sales", "description", "What is sold", "widgets", widgets));
        body.putAll(more);
        return body;
    }

    static Map<String, Object> own(String key, String measure, int x, int y) {
        return Map.of(
                "key",
                key,
                "title",
                "A chart",
                "type",
                "bar",
                "question",
                KeptReport.question(measure, "country"),
                "place",
                place(x, y, 6, 4));
    }

    private static Map<String, Object> kept(String key, String report, int x, int y) {
        return Map.of(
                "key",
                key,
                "title",
                "A chart",
                "type",
                "bar",
                "reportId",
                report.substring(report.lastIndexOf('/') + 1),
                "place",
                place(x, y, 6, 4));
    }

    private static Map<String, Object> place(int x, int y, int width, int height) {
        return Map.of("x", x, "y", y, "width", width, "height", height);
    }
}

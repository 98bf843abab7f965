package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.analytics.reports.CsvTable;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions that people keep. */
@FunctionTest("analytics")
class ReportsTest {

    private static final String PATH = "/api/analytics/reports";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.with("admin");
    private final Api api;
    private final Api other;

    ReportsTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        api = function.as(account);
        other = function.as(TestAccount.with("admin"));
    }

    @Test
    void aReportIsKeptAndAskedAgain() {
        ApiAnswer made = api.post(PATH, report("Sales by country", true)).is(201);
        String path = PATH + "/" + made.id();
        ApiAnswer result = other.get(path + "/result").is(200);
        assertThat(result.text("/meta/timeZone")).isEqualTo("Europe/Vienna");
        assertThat(result.text("/measures/0")).isEqualTo("net-revenue");
        long rows = result.at("/rows").size();
        assertThat(rows).isGreaterThan(2);
        ApiAnswer csv = other.get(path + "/result.csv").is(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment; filename=\"report-2");
        assertThat(csv.body().lines()).hasSize((int) rows + 1).startsWith("country,net-revenue,orders");
    }

    @Test
    void onesOwnReportsAreChangedByOneself() {
        ApiAnswer made = api.post(PATH, report("Mine", false)).is(201);
        String path = PATH + "/" + made.id();
        other.get(path).isProblem(404, "report-unknown");
        other.get(path + "/result").isProblem(404, "report-unknown");
        String tag = api.get(path).is(200).header("ETag");
        ApiAnswer changed =
                api.header("If-Match", tag).put(path, report("Ours", true)).is(200);
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
        api.header("If-Match", tag).put(path, report("Again", true)).isProblem(412, "precondition-failed");
        assertThat(other.get(path).is(200).text("/name")).isEqualTo("Ours");
        assertThat(other.get(PATH).is(200).at("/items").findValuesAsText("name"))
                .contains("Ours");
        other.put(path, report("Theirs", true)).isProblem(404, "report-unknown");
        other.delete(path).isProblem(404, "report-unknown");
        api.delete(path).is(204);
        api.delete(path).isProblem(404, "report-unknown");
    }

    @Test
    void aQuestionThatCannotBeAskedIsNotKept() {
        api.post(PATH, Map.of("name", "x", "shared", false, "question", question("orders", "device", "UTC")))
                .isProblem(422, "question-invalid");
        api.post(PATH, Map.of("name", "x", "shared", false, "question", question("orders", "country", "Vienna")))
                .isProblem(422, "time-zone-invalid");
        api.post(PATH, Map.of("name", " ", "shared", false, "question", question("orders", "country", "UTC")))
                .isProblem(422, "validation-failed");
    }

    @Test
    void reportsAreExportedAndErased() {
        UUID id = api.post(PATH, report("Mine", false)).is(201).id();
        assertThat(Rows.count(
                        "select count(*) from analytics.pub_export where account_id = ? and kind = 'analytics-reports'",
                        account.id()))
                .isEqualTo(1);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", account.id(), Map.of());
        api.get(PATH + "/" + id).isProblem(404, "report-unknown");
    }

    @Test
    void aTableHoldsNoFormula() {
        CsvTable table = new CsvTable();
        table.add(Arrays.asList("=HYPERLINK(1)", "=1+1", "-x", "@x", "a \"b\", c", null, -5L, 9_007_199_254_740_993L));
        assertThat(table.text()).isEqualTo("'=HYPERLINK(1),'=1+1,'-x,'@x,\"a \"\"b\"\", c\",,-5,9007199254740993\r\n");
    }

    private static Map<String, Object> report(String name, boolean shared) {
        return Map.of("name", name, "shared", shared, "question", question("net-revenue", "country", "Europe/Vienna"));
    }

    private static Map<String, Object> question(String measure, String dimension, String zone) {
        return Map.of(
                "measures",
                measure.equals("orders") ? List.of("orders") : List.of(measure, "orders"),
                "dimensions",
                List.of(dimension),
                "filters",
                List.of(),
                "lastDays",
                700,
                "timeZone",
                zone,
                "weekStart",
                "monday",
                "currency",
                "EUR",
                "limit",
                100);
    }
}

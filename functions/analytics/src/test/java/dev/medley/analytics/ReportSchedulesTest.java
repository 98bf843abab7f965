package dev.medley.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports that come by themselves. */
@FunctionTest("analytics")
class ReportSchedulesTest {

    private static final String SCHEDULES = "/api/analytics/report-schedules/";
    private static final String TICK = "analytics-schedules";

    private final FunctionUnderTest function;
    private final FunctionUnderTest tomorrow;
    private final TestAccount account = TestAccount.with("admin");
    private final TestAccount colleague = TestAccount.with("admin");
    private final Api api;
    private final Api other;

    ReportSchedulesTest(FunctionUnderTest function) {
        ShopHistory.load(function);
        this.function = function;
        tomorrow = function.later(Duration.ofHours(25));
        api = function.as(account);
        other = function.as(colleague);
        Rights.grant(account.id());
        Rights.grant(colleague.id());
    }

    @Test
    void aScheduledReportComesOnceHoweverManyWorkersLook() throws Exception {
        String report = KeptReport.in(api, "Sales by country", false, "country");
        UUID schedule = schedule(report, Map.of());
        List<Integer> _ = AtOnce.each(List.of(1, 2, 3, 4), worker -> {
            tomorrow.tick(TICK);
            return worker;
        });
        tomorrow.tick(TICK);
        JsonNode delivery = delivered(schedule);
        assertThat(deliveries(schedule)).hasSize(1);
        assertThat(delivery.at("/status").asText()).isEqualTo("sent");
        assertThat(delivery.at("/told").asInt()).isEqualTo(2);
        assertThat(Rows.texts(
                        "select data ->> 'filters' from events.event where type = 'report.delivered' and owner_id = ?",
                        colleague.id()))
                .containsExactly("country: AT, DE");
        assertThat(Rows.texts(
                        "select data ->> 'summary' from events.event where type = 'report.delivered' and owner_id = ?",
                        colleague.id()))
                .allSatisfy(summary -> assertThat(summary)
                        .startsWith("country | net-revenue\n")
                        .contains("AT | "));
    }

    @Test
    void recipientsMayHaveTheFileAndNobodyElse() {
        UUID schedule = schedule(KeptReport.in(api, "Sales", false, "country"), Map.of());
        tomorrow.tick(TICK);
        String run =
                "/api/analytics/report-runs/" + delivered(schedule).at("/runId").asText();
        other.get(run + "/download").is(200);
        assertThat(other.get(run).is(200).text("/format")).isEqualTo("pdf");
        function.as(TestAccount.with("admin")).get(run).isProblem(404, "report-run-unknown");
        function.as(TestAccount.any()).get(run).isProblem(403, "permission-missing");
    }

    @Test
    void whoMayNotReadItAnyMoreIsNotTold() {
        UUID schedule = schedule(KeptReport.in(api, "Sales", false, "country"), Map.of());
        Rights.withdraw(colleague.id());
        tomorrow.tick(TICK);
        JsonNode delivery = delivered(schedule);
        assertThat(delivery.at("/told").asInt()).isEqualTo(1);
        assertThat(delivery.at("/refused").asInt()).isEqualTo(1);
        assertThat(Rows.count(
                        "select count(*) from events.event where type = 'report.delivered' and owner_id = ?",
                        colleague.id()))
                .isZero();
    }

    @Test
    void whereNothingHappenedNobodyIsToldIfThatIsAsked() {
        Map<String, Object> question = new HashMap<>(KeptReport.question("net-revenue", "country"));
        question.put("lastDays", 1);
        String report = "/api/analytics/reports/"
                + api.post("/api/analytics/reports", Map.of("name", "x", "shared", false, "question", question))
                        .is(201)
                        .id();
        UUID skipping = schedule(report, Map.of("skipEmpty", true));
        UUID telling = schedule(report, Map.of("skipEmpty", false));
        tomorrow.tick(TICK);
        JsonNode skipped = delivered(skipping);
        assertThat(skipped.at("/status").asText()).isEqualTo("skipped");
        assertThat(skipped.at("/reason").asText()).isEqualTo("empty");
        assertThat(delivered(telling).at("/status").asText()).isEqualTo("sent");
    }

    @Test
    void aFailureIsLoggedAndToldToTheOwner() {
        UUID schedule = schedule(KeptReport.in(api, "Lost", false, "country"), Map.of());
        Rights.withdraw(account.id());
        tomorrow.tick(TICK);
        JsonNode delivery = delivered(schedule);
        assertThat(delivery.at("/status").asText()).isEqualTo("failed");
        assertThat(delivery.at("/reason").asText()).isEqualTo("permission-missing");
        assertThat(Rows.texts(
                        "select data ->> 'reportName' from events.event where type = 'report-delivery.failed' and owner_id = ?",
                        account.id()))
                .containsExactly("Lost");
    }

    @Test
    void aReportThatIsNoLongerSharedDoesNotCome() {
        String report = KeptReport.in(other, "Shared", true, "country");
        UUID schedule = schedule(report, Map.of());
        other.put(report, Map.of("name", "Mine", "shared", false, "question", KeptReport.question("orders", "country")))
                .is(200);
        tomorrow.tick(TICK);
        assertThat(delivered(schedule).at("/reason").asText()).isEqualTo("report-unknown");
    }

    @Test
    void onesOwnSchedulesAreChangedByOneself() {
        String report = KeptReport.in(api, "Sales", true, "country");
        UUID id = schedule(report, Map.of());
        assertThat(api.get(report + "/schedules").is(200).at("/items").size()).isEqualTo(1);
        assertThat(other.get(report + "/schedules").is(200).at("/items").size()).isZero();
        other.get(SCHEDULES + id).isProblem(404, "schedule-unknown");
        other.get(SCHEDULES + id + "/deliveries").isProblem(404, "schedule-unknown");
        other.put(SCHEDULES + id, body(Map.of())).isProblem(404, "schedule-unknown");
        other.delete(SCHEDULES + id).isProblem(404, "schedule-unknown");
        String tag = api.get(SCHEDULES + id).is(200).header("ETag");
        Map<String, Object> change = body(Map.of("cadence", "monthly", "dayOfMonth", 31, "active", false));
        ApiAnswer changed =
                api.header("If-Match", tag).put(SCHEDULES + id, change).is(200);
        assertThat(changed.at("/dayOfMonth").asInt()).isEqualTo(31);
        assertThat(changed.at("/nextAt").isNull()).isTrue();
        api.header("If-Match", tag).put(SCHEDULES + id, change).isProblem(412, "precondition-failed");
        tomorrow.tick(TICK);
        assertThat(deliveries(id)).isEmpty();
        api.delete(SCHEDULES + id).is(204);
        api.get(SCHEDULES + id).isProblem(404, "schedule-unknown");
    }

    @Test
    void schedulesThatMakeNoSenseAreRefused() {
        String path = KeptReport.in(api, "Sales", false, "country") + "/schedules";
        api.post(path, body(Map.of("cadence", "weekly"))).isProblem(422, "schedule-invalid");
        api.post(path, body(Map.of("dayOfMonth", 3))).isProblem(422, "schedule-invalid");
        api.post(path, body(Map.of("timeZone", "Vienna"))).isProblem(422, "time-zone-invalid");
        api.post(path, body(Map.of("time", "25:00"))).isProblem(422, "validation-failed");
        api.post(path, body(Map.of("recipients", List.of()))).isProblem(422, "validation-failed");
        api.post(path, body(Map.of("recipients", List.of(UUID.randomUUID())))).isProblem(422, "recipient-invalid");
        other.post(path, body(Map.of())).isProblem(404, "report-unknown");
    }

    @Test
    void schedulesAreExportedAndErased() {
        UUID mine = schedule(KeptReport.in(api, "Mine", false, "country"), Map.of());
        String shared = KeptReport.in(other, "Theirs", true, "country");
        UUID theirs = other.post(shared + "/schedules", body(Map.of())).is(201).id();
        assertThat(Rows.count(
                        "select count(*) from analytics.pub_export where account_id = ? and kind = 'analytics-report-schedules'",
                        account.id()))
                .isEqualTo(1);
        new Deliveries(function, "analytics-erasure").deliver("account.erased", account.id(), Map.of());
        api.get(SCHEDULES + mine).isProblem(404, "schedule-unknown");
        assertThat(other.get(SCHEDULES + theirs).is(200).at("/recipients").size())
                .isEqualTo(1);
    }

    private UUID schedule(String report, Map<String, ?> changes) {
        return api.post(report + "/schedules", body(changes)).is(201).id();
    }

    private Map<String, Object> body(Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "cadence",
                "daily",
                "time",
                "07:30",
                "timeZone",
                "Europe/Vienna",
                "format",
                "pdf",
                "recipients",
                List.of(account.id(), colleague.id()),
                "skipEmpty",
                false,
                "active",
                true));
        body.putAll(changes);
        return body;
    }

    private List<JsonNode> deliveries(UUID schedule) {
        List<JsonNode> items = new ArrayList<>();
        api.get(SCHEDULES + schedule + "/deliveries").is(200).at("/items").forEach(items::add);
        return items;
    }

    /** The delivery of a schedule, once it is over. */
    private JsonNode delivered(UUID schedule) {
        await().until(() -> deliveries(schedule).stream()
                .anyMatch(one -> !one.at("/status").asText().equals("running")));
        return deliveries(schedule).getFirst();
    }
}

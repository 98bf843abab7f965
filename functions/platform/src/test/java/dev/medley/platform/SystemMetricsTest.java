package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.kernel.Ids;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators see what the system did in each minute of the last week, and how it is now. */
@FunctionTest("platform")
class SystemMetricsTest {

    private static final String METRICS = "/api/admin/metrics";

    private final FunctionUnderTest platform;
    private final Api operator;
    private final Instant now = Instant.now();

    SystemMetricsTest(FunctionUnderTest platform) {
        this.platform = platform;
        operator = platform.as(TestAccount.with("admin"));
    }

    @BeforeEach
    void aMinuteWithTwoRequests() {
        int _ = Rows.update("delete from platform.metric");
        int _ = Rows.update("delete from security.pub_request_outcome");
        requests(now.truncatedTo(ChronoUnit.MINUTES).minusSeconds(20));
        platform.tick("queues-watch");
        platform.tick("queues-watch");
    }

    private static void requests(Instant time) {
        for (int status : new int[] {200, 503}) {
            int _ = Rows.update(
                    "insert into security.pub_request_outcome (id, status, duration_us) values (?, ?, 40000)",
                    Ids.first(time),
                    status);
        }
    }

    @Test
    void eachMinuteIsAPointOfEachSeries() {
        JsonNode series = operator.get(METRICS).is(200).at("/items");
        assertThat(series.findValuesAsText("name"))
                .contains(
                        "database.faults",
                        "database.sizeBytes",
                        "jobs.queued",
                        "messages.dead",
                        "messages.waiting",
                        "requests.p95Ms");
        assertThat(values(series, "requests.count")).containsExactly(2.0);
        assertThat(values(series, "requests.failed")).containsExactly(1.0);
        assertThat(values(series, "requests.p95Ms")).containsExactly(40.0);
    }

    @Test
    void minutesAreTakenTogetherWhereThatIsAskedFor() {
        FunctionUnderTest later = platform.later(Duration.ofMinutes(1));
        later.tick("queues-watch");
        String window = METRICS + "?stepMinutes=10&from=" + now.minus(Duration.ofMinutes(5)) + "&until="
                + now.plus(Duration.ofMinutes(2));
        JsonNode point = operator.get(window)
                .is(200)
                .at("/items")
                .valueStream()
                .filter(one -> one.path("name").asText().equals("requests.count"))
                .findFirst()
                .orElseThrow()
                .at("/points/0");
        // Two minutes, or three where one ended between the two looks.
        assertThat(point.path("value").asDouble()).isIn(2.0 / 2, 2.0 / 3);
        assertThat(point.path("highest").asDouble()).isEqualTo(2.0);
    }

    @Test
    void theDashboardHasTheLatestAndTheSums() {
        ApiAnswer dashboard = operator.get("/api/admin/dashboard").is(200);
        assertThat(dashboard.at("/latest/requests.count").asDouble()).isEqualTo(2.0);
        assertThat(dashboard.at("/lastHour/count").asLong()).isEqualTo(2);
        assertThat(dashboard.at("/lastDay/failed").asLong()).isEqualTo(1);
        assertThat(dashboard.at("/stalledQueues").isArray()).isTrue();
    }

    @Test
    void whatIsOlderThanAWeekIsForgotten() {
        platform.later(Duration.ofDays(8)).tick("queues-watch");
        assertThat(Rows.count("select count(distinct minute) from platform.metric"))
                .isEqualTo(1);
    }

    @Test
    void aWindowHasItsBounds() {
        operator.get(METRICS + "?from=" + now + "&until=" + now).isProblem(422, "metric-window-invalid");
        operator.get(METRICS + "?from=" + now.minus(Duration.ofDays(7))).isProblem(422, "metric-window-invalid");
        operator.get(METRICS + "?stepMinutes=10&from=" + now.minus(Duration.ofDays(7)))
                .is(200);
        operator.get(METRICS + "?stepMinutes=0").isProblem(422, "validation-failed");
        operator.get(METRICS + "?from=yesterday").isProblem(400, "request-malformed");
    }

    @Test
    void onlyOperatorsMay() {
        Api anybody = platform.as(TestAccount.any());
        anybody.get(METRICS).isProblem(403, "permission-missing");
        anybody.get("/api/admin/dashboard").isProblem(403, "permission-missing");
    }

    private static Iterable<Double> values(JsonNode series, String name) {
        Iterator<Double> values = series.valueStream()
                .filter(one -> one.path("name").asText().equals(name))
                .flatMap(one -> one.path("points").valueStream())
                .map(point -> point.path("value").asDouble())
                .iterator();
        return () -> values;
    }
}

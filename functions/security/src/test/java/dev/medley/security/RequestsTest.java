package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What came in is in the log, and operators search it. */
@FunctionTest(
        value = "security",
        settings = {"medley.request-log.flush-after=0s", "medley.addresses.country-header=CloudFront-Viewer-Country"})
class RequestsTest {

    private static final String REQUESTS = "/api/admin/requests";
    private static final String LIMIT = "/api/admin/rate-limits/account-search";
    private static final String SECRET = "0pen-Sesame-0pen-Sesame";

    private final TestAccount administrator = TestAccount.with("admin");
    private final FunctionUnderTest function;
    private final Api admin;

    RequestsTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(administrator);
        Rights.give(administrator, "rate-limit:*:all");
    }

    @Test
    void aRequestIsThereWithAllThatIsKnownOfIt() {
        String trace = trace();
        ApiAnswer answer = traced(trace)
                .header("User-Agent", "Probe/1")
                .header("CloudFront-Viewer-Country", "DE")
                .put(LIMIT, Map.of("quota", 301))
                .is(200);
        ApiAnswer request = found("traceId=" + trace);
        assertThat(request.text("/items/0/id")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(request.text("/items/0/operation")).isEqualTo("putRateLimit");
        assertThat(request.text("/items/0/path")).isEqualTo(LIMIT);
        assertThat(request.at("/items/0/status").asInt()).isEqualTo(200);
        assertThat(request.text("/items/0/accountId"))
                .isEqualTo(administrator.id().toString());
        assertThat(request.text("/items/0/credential")).isEqualTo("session");
        assertThat(request.text("/items/0/country")).isEqualTo("DE");
        assertThat(request.text("/items/0/address")).isEqualTo("127.0.0.1");
        assertThat(request.text("/items/0/agent")).isEqualTo("Probe/1");
        assertThat(request.text("/items/0/body")).isEqualTo("{\"quota\":301}");
        assertThat(request.at("/items/0/requestBytes").asInt()).isEqualTo(13);
        assertThat(request.at("/items/0/responseBytes").asInt())
                .isEqualTo(answer.body().length());
        assertThat(request.at("/items/0/durationMs").asDouble()).isPositive();
        assertThat(admin.get(REQUESTS + "/" + answer.header("X-Request-Id"))
                        .is(200)
                        .text("/traceId"))
                .isEqualTo(trace);
        admin.get(REQUESTS + "/" + UUID.randomUUID()).isProblem(404, "request-unknown");
    }

    @Test
    void theLogHasALineOfJsonForEachAndNoSecret() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger requests = (Logger) LoggerFactory.getLogger("requests");
        requests.addAppender(lines);
        String trace = trace();
        try {
            traced(trace)
                    .header("Cookie", "session=" + SECRET)
                    .put(LIMIT + "?token=" + SECRET, Map.of("password", SECRET, "data", List.of(SECRET), "quota", "x"));
            traced(trace).header("Authorization", "Bearer " + SECRET).post(REQUESTS + "/" + SECRET, Map.of());
        } finally {
            requests.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"id\":\"")
                        .contains(trace, "\"status\":4")
                        .doesNotContain(SECRET));
        assertThat(found("traceId=" + trace).body())
                .contains("/api/admin/requests/***")
                .doesNotContain(SECRET);
    }

    @Test
    void refusedOnesAreThereToo() {
        String trace = trace();
        Api stranger = function.api().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        stranger.get(REQUESTS + "/summary/nothing").isProblem(404, "route-unknown");
        stranger.get(REQUESTS).isProblem(401, "unauthenticated");
        stranger.post(REQUESTS, "[\"" + "x".repeat(300_000) + "\"]").isProblem(413, "body-too-large");
        assertThat(found("traceId=" + trace).at("/items").findValuesAsText("problem"))
                .containsExactly("body-too-large", "unauthenticated", "route-unknown");
        assertThat(found("traceId=" + trace + "&problem=unauthenticated").text("/items/0/operation"))
                .isEqualTo("listRequests");
        assertThat(found("traceId=" + trace + "&status=413")
                        .at("/items/0/requestBytes")
                        .asInt())
                .isEqualTo(300_004);
        assertThat(found("traceId=" + trace + "&failed=true").at("/items")).isEmpty();
    }

    @Test
    void theyAreFoundByEveryTraitAndPageByPage() {
        String trace = trace();
        Instant before = Instant.now().minusMillis(1);
        for (int i = 0; i < 3; i++) {
            traced(trace)
                    .header("CloudFront-Viewer-Country", "FR")
                    .get(REQUESTS + "?status=299")
                    .is(200);
        }
        ApiAnswer first = found("limit=2&traceId=" + trace);
        assertThat(first.at("/items")).hasSize(2);
        assertThat(found("limit=2&traceId=" + trace + "&cursor=" + first.text("/nextCursor"))
                        .at("/items"))
                .hasSize(1);
        for (String search : List.of(
                "accountId=" + administrator.id(),
                "operation=listRequests",
                "address=127.0.0.1",
                "network=127.0.0.1",
                "country=FR",
                "fingerprint=" + first.text("/items/0/fingerprint"),
                "from=" + before)) {
            assertThat(found(search + "&traceId=" + trace).at("/items"))
                    .as(search)
                    .hasSize(3);
        }
        for (String search : List.of("country=IT", "operation=login", "network=192.0.2.1", "to=" + before)) {
            assertThat(found(search + "&traceId=" + trace).at("/items"))
                    .as(search)
                    .isEmpty();
        }
    }

    @Test
    void theyAreSummedUp() {
        traced(trace()).header("CloudFront-Viewer-Country", "SE").get(REQUESTS).is(200);
        function.as(TestAccount.any())
                .header("CloudFront-Viewer-Country", "SE")
                .get(REQUESTS)
                .is(403);
        ApiAnswer countries = admin.get(REQUESTS + "/summary?by=COUNTRY").is(200);
        assertThat(countries
                        .at("/groups")
                        .valueStream()
                        .filter(group -> group.path("key").asText().equals("SE")))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.path("count").asInt()).isEqualTo(2);
                    assertThat(group.path("refused").asInt()).isEqualTo(1);
                    assertThat(group.path("errorRate").asDouble()).isZero();
                    assertThat(group.path("p95Ms").asDouble())
                            .isGreaterThanOrEqualTo(group.path("p50Ms").asDouble())
                            .isPositive();
                });
        assertThat(admin.get(REQUESTS + "/summary?by=FUNCTION")
                        .is(200)
                        .at("/groups")
                        .findValuesAsText("key"))
                .contains("security");
        assertThat(admin.get(REQUESTS + "/summary").is(200).at("/groups").findValuesAsText("key"))
                .contains("listRequests");
        assertThat(admin.get(REQUESTS + "/summary?by=CLIENT")
                        .is(200)
                        .at("/groups")
                        .findValuesAsText("agent"))
                .anyMatch(agent -> agent.startsWith("Java"));
        for (String trait : List.of("NETWORK", "ACCOUNT", "STATUS")) {
            assertThat(admin.get(REQUESTS + "/summary?by=" + trait).is(200).at("/groups"))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-01-01T00:00:00Z&to=2026-01-03T00:00:00Z",
                "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z"
            })
    void aSummaryIsOfADayAtMost(String range) {
        admin.get(REQUESTS + "/summary?" + range).isProblem(422, "time-range-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=-999999999-01-01T00:00:00Z", "to=%2B999999999-12-31T23:59:59Z"})
    void aTimeIsOfAYearThatTheDatabaseKeeps(String range) {
        admin.get(REQUESTS + "/summary?" + range).isProblem(400, "request-malformed");
        admin.get(REQUESTS + "?" + range).isProblem(400, "request-malformed");
        admin.get("/api/admin/audit?" + range).isProblem(400, "request-malformed");
    }

    @Test
    void nobodyElseSeesThem() {
        Api user = function.as(TestAccount.any());
        user.get(REQUESTS).isProblem(403, "permission-missing");
        user.get(REQUESTS + "/summary").isProblem(403, "permission-missing");
        user.get(REQUESTS + "/" + UUID.randomUUID()).isProblem(403, "permission-missing");
    }

    private Api traced(String trace) {
        return admin.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    private ApiAnswer found(String search) {
        return admin.get(REQUESTS + "?" + search).is(200);
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import org.junit.jupiter.api.Test;

/** Administrators see who goes beyond rate limits. */
@FunctionTest(
        value = "security",
        settings = {"medley.request-log.flush-after=0s", "medley.rate-limits.account-read=4"})
class RateLimitUsageTest {

    private static final String USAGE = "/api/admin/rate-limits/usage";

    private final FunctionUnderTest function;

    RateLimitUsageTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void whoIsRefusedIsListedByLimitAndTime() {
        TestAccount eager = TestAccount.with("admin");
        Api api = function.as(eager);
        for (int i = 0; i < 4; i++) {
            api.get("/api/admin/audit").is(200);
        }
        api.get("/api/admin/audit").isProblem(429, "requests-throttled");
        api.get("/api/admin/audit").isProblem(429, "requests-throttled");

        ApiAnswer usage = as("admin").get(USAGE + "?policy=account-read").is(200);
        assertThat(usage.at("/callers")
                        .valueStream()
                        .filter(caller -> caller.path("accountId")
                                .asText()
                                .equals(eager.id().toString())))
                .singleElement()
                .satisfies(caller -> {
                    assertThat(caller.path("policy").asText()).isEqualTo("account-read");
                    assertThat(caller.path("count").asInt()).isEqualTo(2);
                    assertThat(caller.path("network").asText()).isEqualTo("127.0.0.1");
                });
        assertThat(usage.at("/series")
                        .valueStream()
                        .mapToInt(slot -> slot.path("count").asInt())
                        .sum())
                .isGreaterThanOrEqualTo(2);
        assertThat(as("admin").get(USAGE + "?policy=network").is(200).at("/callers"))
                .isEmpty();
        assertThat(as("admin")
                        .get(USAGE + "?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z")
                        .is(200)
                        .at("/series"))
                .isEmpty();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Api admin = as("admin");
        admin.get(USAGE + "?policy=none").isProblem(404, "rate-limit-unknown");
        admin.get(USAGE + "?from=2026-01-01T00:00:00Z&to=2026-01-09T00:00:00Z").isProblem(422, "time-range-invalid");
        as("user").get(USAGE).isProblem(403, "permission-missing");
    }

    private Api as(String role) {
        return function.as(TestAccount.with(role));
    }
}

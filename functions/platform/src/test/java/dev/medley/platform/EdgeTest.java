package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import org.junit.jupiter.api.Test;

/** What is the same for all operations of all functions. */
@FunctionTest("platform")
class EdgeTest {

    private final Api anybody;
    private final Api somebody;

    EdgeTest(FunctionUnderTest function) {
        anybody = function.api();
        somebody = function.as(TestAccount.any());
    }

    @Test
    void anUnknownQueryParameterIsNamed() {
        ApiAnswer answer = somebody.get("/api/jobs?limit=1&lmit=2").isProblem(400, "query-parameter-unknown");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/lmit");
        somebody.get("/api/jobs?limit=1").is(200);
    }

    @Test
    void whoMayNotCallIsToldSoFirst() {
        anybody.get("/api/jobs?lmit=2").isProblem(401, "unauthenticated");
    }

    @Test
    void pagesTakeWhatMailsAppendToLinks() {
        anybody.get("/api/docs?utm_source=mail").is(200);
    }

    @Test
    void aTokenThatDoesNotHoldIsCalledInvalid() {
        assertThat(anybody.get("/api/jobs").is(401).header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(anybody.with("forged.token.here").get("/api/jobs").is(401).header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void pagesMayReadEveryHeaderOfOurs() {
        assertThat(anybody.get("/api/health/live").header("Access-Control-Expose-Headers"))
                .contains("Idempotent-Replayed", "Retry-After", "ETag", "Location", "WWW-Authenticate", "X-Request-Id");
    }

    @Test
    void theGatewaysOwnProblemsAreWhole() {
        ApiAnswer answer = anybody.get("/api/nothing-here").isProblem(404, "route-unknown");
        assertThat(answer.text("/instance")).isEqualTo("/api/nothing-here");
        assertThat(answer.text("/requestId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Request-Id");
    }
}

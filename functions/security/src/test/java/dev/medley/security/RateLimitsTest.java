package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Administrators see rate limits and change them while everything runs. */
@FunctionTest("security")
class RateLimitsTest {

    private static final String LIMITS = "/api/admin/rate-limits";

    private final TestAccount administrator = TestAccount.with("admin");
    private final FunctionUnderTest function;
    private final Api admin;

    RateLimitsTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(administrator);
        Rights.give(administrator, "rate-limit:*:all");
    }

    @Test
    void administratorsSeeAllOfThem() {
        ApiAnswer limits = admin.get(LIMITS).is(200);
        assertThat(limits.at("/items").findValuesAsText("policy"))
                .contains("network", "account-read", "account-write", "network-password", "everybody-mail");
        assertThat(limits.at("/items/0/quota").asInt()).isPositive();
        assertThat(limits.at("/items/0/windowSeconds").asInt()).isEqualTo(60);
    }

    @Test
    void whatIsSetIsHeldToAndUndone() {
        ApiAnswer set = put("account-search", 77).is(200);
        assertThat(set.at("/quota").asInt()).isEqualTo(77);
        assertThat(set.at("/configuredQuota").asInt()).isEqualTo(300);
        assertThat(Rows.texts("select quota::text from security.pub_rate_limits where policy = 'account-search'"))
                .containsExactly("77");
        admin.delete(LIMITS + "/account-search").is(204);
        admin.delete(LIMITS + "/account-search").isProblem(404, "rate-limit-not-set");
        assertThat(Rows.texts("select quota::text from security.pub_rate_limits where policy = 'account-search'"))
                .isEmpty();
        assertThat(Rows.texts(
                        "select data ->> 'after' from audit.entry where actor_id = ? order by id", administrator.id()))
                .containsExactly("77", "300");
    }

    @Test
    void everyProcessHoldsRequestsToIt() {
        put("account-read", 2_999).is(200);
        ApiAnswer answer =
                function.later(Duration.ofSeconds(3)).as(administrator).get(LIMITS);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"account-read\";q=2999;w=60");
        admin.delete(LIMITS + "/account-read").is(204);
    }

    @Test
    void anEditOfSomethingElseThanWasReadIsRefused() {
        String first = put("everybody-mail", 500).is(200).header("ETag");
        admin.header("If-Match", first)
                .put(LIMITS + "/everybody-mail", Map.of("quota", 600))
                .is(200);
        admin.header("If-Match", first)
                .put(LIMITS + "/everybody-mail", Map.of("quota", 700))
                .isProblem(412, "precondition-failed");
        admin.header("If-Match", first).delete(LIMITS + "/everybody-mail").isProblem(412, "precondition-failed");
        admin.delete(LIMITS + "/everybody-mail").is(204);
    }

    @Test
    void whatCannotBeSetIsRefused() {
        put("nothing", 5).isProblem(404, "rate-limit-unknown");
        put("network", 0).isProblem(422, "validation-failed");
        put("account-search", 14).isProblem(422, "validation-failed");
        put("account-search", 15).is(200);
        admin.delete(LIMITS + "/account-search").is(204);
        put("network", 1_000_000_001).isProblem(422, "validation-failed");
        admin.delete(LIMITS + "/nothing").isProblem(404, "rate-limit-unknown");
    }

    @Test
    void nobodyElseSeesOrSetsThem() {
        Api user = function.as(TestAccount.any());
        user.get(LIMITS).isProblem(403, "permission-missing");
        user.put(LIMITS + "/network", Map.of("quota", 1)).isProblem(403, "permission-missing");
        function.api().get(LIMITS).isProblem(401, "unauthenticated");
        function.as(administrator.signedInAnHourAgo())
                .put(LIMITS + "/network", Map.of("quota", 9_000))
                .isProblem(401, "step-up-required");
        TestAccount demoted = TestAccount.with("admin");
        Rights.give(demoted, "rate-limit:read:all");
        function.as(demoted).put(LIMITS + "/network", Map.of("quota", 1)).isProblem(403, "permission-missing");
    }

    private ApiAnswer put(String policy, int quota) {
        return admin.put(LIMITS + "/" + policy, Map.of("quota", quota));
    }
}

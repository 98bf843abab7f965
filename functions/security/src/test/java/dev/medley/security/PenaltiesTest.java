package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Networks that behave as hostile programs do are warned, slowed and banned, and released by themselves or by operators. */
@FunctionTest(
        value = "security",
        settings = {"medley.request-log.flush-after=0s", "medley.addresses.country-header=CloudFront-Viewer-Country"})
class PenaltiesTest {

    private static final String PENALTIES = "/api/admin/penalties";

    private final TestAccount administrator = TestAccount.with("admin");
    private final String network = address();
    private final FunctionUnderTest function;
    private final Api admin;

    PenaltiesTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(administrator);
        Rights.give(administrator, "penalty:write:all", "address-rule:write:all");
    }

    @Test
    void whoGoesOnIsWarnedSlowedAndBannedAndReleasedAfterATime() {
        offend();
        assertThat(penalized().path("level").asText()).isEqualTo("warned");
        assertThat(penalized().path("reasons").valueStream().map(JsonNode::asText))
                .contains("scans-paths");
        assertThat(call(Duration.ofMinutes(7)).getHeaders()).containsKey("X-Medley-Warning");

        offend();
        assertThat(penalized().path("level").asText()).isEqualTo("slowed");
        assertThat(call(Duration.ofMinutes(8)).getStatusCode()).isEqualTo(401);
        APIGatewayProxyResponseEvent slowed = call(Duration.ofMinutes(8));
        assertThat(slowed.getStatusCode()).isEqualTo(429);
        assertThat(slowed.getBody()).contains("network-slowed");
        assertThat(slowed.getHeaders().get("Retry-After")).isBetween("1", "2");

        offend();
        JsonNode banned = penalized();
        assertThat(banned.path("level").asText()).isEqualTo("banned");
        assertThat(call(Duration.ofMinutes(9)).getStatusCode()).isEqualTo(403);
        function.tick("network-penalties");
        assertThat(penalized()).isEqualTo(banned);
        assertThat(call(Duration.ofHours(2)).getStatusCode()).isEqualTo(401);
    }

    @Test
    void networksOfIpv6ArePenalizedToo() {
        String ipv6 =
                "2001:db8:%x:1:0:0:0:0/64".formatted(ThreadLocalRandom.current().nextInt(0xffff));
        offend(ipv6);
        assertThat(Rows.texts("select level from security.penalty where network = ?", ipv6))
                .containsExactly("warned");
    }

    @Test
    void anOperatorTakesAPenaltyBack() {
        offend();
        offend();
        String id = penalized().path("id").asText();
        admin.delete(PENALTIES + "/" + id).is(204);
        admin.delete(PENALTIES + "/" + id).isProblem(404, "penalty-unknown");
        assertThat(found()).isEmpty();
        function.tick("network-penalties");
        assertThat(found()).isEmpty();
        assertThat(Rows.texts("select data ->> 'network' from audit.entry where subject_id = ?::uuid", id))
                .containsExactly(network);
        offend();
        assertThat(penalized().path("level").asText()).isEqualTo("warned");
    }

    @Test
    void whomAnOperatorAllowsIsNotPenalized() {
        String rule = admin.post(
                        "/api/admin/addresses", Map.of("cidr", network, "action", "allow", "reason", "our own scanner"))
                .is(201)
                .text("/id");
        offend();
        assertThat(found()).isEmpty();
        assertThat(admin.get(PENALTIES + "/scores")
                        .is(200)
                        .at("/items")
                        .valueStream()
                        .filter(score -> score.path("network").asText().equals(network)))
                .singleElement()
                .satisfies(score -> assertThat(score.path("score").asInt()).isGreaterThanOrEqualTo(70));
        admin.delete("/api/admin/addresses/" + rule).is(204);
    }

    @Test
    void nobodyElseSeesOrLiftsThem() {
        Api user = function.as(TestAccount.any());
        user.get(PENALTIES).isProblem(403, "permission-missing");
        user.get(PENALTIES + "/scores").isProblem(403, "permission-missing");
        user.delete(PENALTIES + "/" + UUID.randomUUID()).isProblem(403, "permission-missing");
    }

    /** Looks for 25 pages that there are not, as its functions would write it down, and time passes to the next look at it. */
    private void offend() {
        offend(network);
    }

    private void offend(String from) {
        int _ = Rows.update("""
                insert into security.request (id, occurred_at, trace_id, method, path, status, problem, policies, duration_us,
                    request_bytes, response_bytes, address, network, agent, fingerprint)
                select (left(security.first_id(clock_timestamp())::text, 24)
                        || lpad(to_hex(floor(random() * 281474976710655)::bigint), 12, '0'))::uuid, now(), 'trace', 'GET',
                    '/api/.env' || n, 404, 'route-unknown', '{}', 1000, 0, 100, ?, ?, 'nikto', 'f'
                from generate_series(1, 25) n""", from, from);
        function.tick("network-penalties");
    }

    private JsonNode penalized() {
        return found().orElseThrow();
    }

    private Optional<JsonNode> found() {
        return admin.get(PENALTIES + "?limit=100")
                .is(200)
                .at("/items")
                .valueStream()
                .filter(penalty -> penalty.path("network").asText().equals(network))
                .findFirst();
    }

    /** By nobody in particular, from the network, after a time. */
    private APIGatewayProxyResponseEvent call(Duration later) {
        APIGatewayProxyRequestEvent event = LambdaRequests.get(PENALTIES);
        event.getRequestContext().setIdentity(new RequestIdentity().withSourceIp(network));
        return function.later(later).call(event);
    }

    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "198.%d.%d.%d".formatted(18 + random.nextInt(2), random.nextInt(256), random.nextInt(256));
    }
}

package dev.medley.security.incidents;

import static dev.medley.security.anomalies.DetectionLab.address;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.security.Rights;
import dev.medley.security.anomalies.DetectionLab;
import dev.medley.security.anomalies.DetectionLab.Sent;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the policy says is done by itself, and administrators take it back. */
class ResponseTest {

    private static final String INCIDENTS = "/api/admin/incidents";
    private static final String POLICY = INCIDENTS + "/policy";

    private final DetectionLab lab = DetectionLab.shared();
    private final TestAccount administrator = TestAccount.with("admin");
    private final String network = address();

    ResponseTest() {
        Rights.give(administrator, "incident:*:all", "address-rule:write:all");
    }

    @AfterEach
    void onlyAlert() {
        admin().put(POLICY, Map.of("rules", List.of())).is(200);
    }

    @Test
    void nothingIsDoneUnlessThePolicySaysSo() {
        lab.minute(scan());
        assertThat(actions(incident())).isEmpty();
        assertThat(penalties()).isZero();
    }

    @Test
    void aNetworkIsBannedUntilSomebodyTakesItBackAndNotAgainForTheSameIncident() {
        allow("path-scan", "ban", 1.5, 3_600_000);
        lab.minute(scan());
        String id = incident();
        JsonNode action = actions(id).getFirst();
        assertThat(action.path("action").asText()).isEqualTo("ban");
        assertThat(action.path("network").asText()).isEqualTo(network);
        assertThat(rule()).containsExactly("deny");

        String undo = INCIDENTS + "/" + id + "/actions/" + action.path("id").asText() + "/undo";
        lab.as(administrator.signedInAnHourAgo()).post(undo).isProblem(401, "step-up-required");
        ApiAnswer undone = admin().post(undo).is(200);
        assertThat(undone.text("/undoneBy")).isEqualTo(administrator.id().toString());
        assertThat(rule()).isEmpty();
        admin().post(undo).isProblem(409, "incident-action-over");
        lab.minutes(2, scan());
        assertThat(actions(id)).hasSize(1);
        assertThat(rule()).isEmpty();
        assertThat(Rows.texts("select action from audit.entry where subject_id = ?::uuid", id))
                .containsExactly("incident.action-undone");
        assertThat(admin().get(INCIDENTS + "/" + id + "/timeline")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("type"))
                .containsExactlyInAnyOrder("action-undone", "action", "anomaly", "opened");
    }

    @Test
    void aNetworkIsSlowedFromTheThresholdOn() {
        allow("path-scan", "slow", 4, 600_000);
        lab.minute(scan());
        assertThat(actions(incident())).isEmpty();
        lab.minute(Sent.by(null, network, 90).path("/.git*", null).answered(404, "route-unknown"));
        assertThat(actions(incident()))
                .singleElement()
                .satisfies(action -> assertThat(action.path("action").asText()).isEqualTo("slow"));
        assertThat(rule()).containsExactly("slow");
    }

    @Test
    void aNetworkThatAnOperatorAllowsIsLeftAlone() {
        admin().post("/api/admin/addresses", Map.of("cidr", network, "action", "allow", "reason", "our own scanner"))
                .is(201);
        allow("path-scan", "ban", 1, 600_000);
        lab.minute(scan());
        assertThat(actions(incident())).isEmpty();
    }

    @Test
    void thePolicyIsReplacedByWhoHasSeenIt() {
        ApiAnswer before = admin().get(POLICY).is(200);
        Map<String, Object> rules = rules("scraping", "slow", 2, 600_000);
        ApiAnswer after = admin().header("If-Match", before.header("ETag"))
                .put(POLICY, rules)
                .is(200);
        assertThat(after.at("/rules/0/durationMs").asInt()).isEqualTo(600_000);
        admin().header("If-Match", before.header("ETag")).put(POLICY, rules).isProblem(412, "precondition-failed");
        assertThat(Rows.texts(
                        "select data ->> 'after' from audit.entry where action = 'incident-policy.changed' and actor_id = ?",
                        administrator.id()))
                .containsExactly("scraping: slow from 2.0 for 600 s");
    }

    @Test
    void whatIsNoPolicyIsRefused() {
        admin().put(POLICY, rules("scraping", "ban", 2, 0)).isProblem(422, "incident-policy-invalid");
        admin().put(POLICY, rules("scraping", "alert", 2, 60_000)).isProblem(422, "incident-policy-invalid");
        admin().put(POLICY, rules("scraping", "ban", 0, 60_000)).isProblem(422, "validation-failed");
        admin().put(POLICY, rules("scraping", "ban", 2, 90_000_000)).isProblem(422, "validation-failed");
        Object rule = Map.of("kind", "scraping", "action", "ban", "threshold", 2, "durationMs", 60_000);
        admin().put(POLICY, Map.of("rules", List.of(rule, rule))).isProblem(422, "incident-policy-invalid");
        lab.as(administrator.signedInAnHourAgo())
                .put(POLICY, Map.of("rules", List.of()))
                .isProblem(401, "step-up-required");
        lab.as(TestAccount.any()).get(POLICY).isProblem(403, "permission-missing");
        String none = INCIDENTS + "/" + UUID.randomUUID() + "/actions";
        admin().get(none).isProblem(404, "incident-unknown");
        admin().post(none + "/" + UUID.randomUUID() + "/undo").isProblem(404, "incident-unknown");
        String id = admin().post(INCIDENTS, Map.of("title", "x", "severity", "low"))
                .is(201)
                .id()
                .toString();
        admin().post(INCIDENTS + "/" + id + "/actions/" + UUID.randomUUID() + "/undo")
                .isProblem(404, "incident-action-unknown");
    }

    private void allow(String kind, String action, double threshold, long durationMs) {
        admin().put(POLICY, rules(kind, action, threshold, durationMs)).is(200);
    }

    private static Map<String, Object> rules(String kind, String action, double threshold, long durationMs) {
        return Map.of(
                "rules",
                List.of(Map.of("kind", kind, "action", action, "threshold", threshold, "durationMs", durationMs)));
    }

    private Sent scan() {
        return Sent.by(null, network, 40).path("/.env*", null).answered(404, "route-unknown");
    }

    private String incident() {
        return admin().get(INCIDENTS + "?subject=" + network).is(200).text("/items/0/id");
    }

    private List<JsonNode> actions(String incident) {
        return admin().get(INCIDENTS + "/" + incident + "/actions")
                .is(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private List<String> rule() {
        return Rows.texts("select action from security.pub_address_rules where cidr = ?", network);
    }

    private long penalties() {
        return Rows.count("select count(*) from security.penalty where network = ?", network);
    }

    private Api admin() {
        return lab.as(administrator);
    }
}

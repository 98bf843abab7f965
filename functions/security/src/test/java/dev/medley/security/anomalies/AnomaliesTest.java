package dev.medley.security.anomalies;

import static dev.medley.security.anomalies.DetectionLab.ANOMALIES;
import static dev.medley.security.anomalies.DetectionLab.address;
import static dev.medley.security.anomalies.DetectionLab.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.security.anomalies.DetectionLab.Sent;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is unusual in the request log is found, named and explained. */
class AnomaliesTest {

    private final DetectionLab lab = DetectionLab.shared();
    private final TestAccount administrator = TestAccount.with("admin");
    private final String network = address();

    @Test
    void credentialStuffingIsFoundWithinAMinuteAndIsOneAnomalyWhileItLasts() {
        Sent attack =
                Sent.by(null, network, 40).path("/api/auth/login", "login").answered(401, "credentials-wrong");
        lab.minute(attack);
        JsonNode first = only("network=" + network);
        assertThat(first.path("kind").asText()).isEqualTo("credential-stuffing");
        assertThat(first.path("operation").asText()).isEqualTo("login");
        assertThat(first.path("principal").isNull()).isTrue();
        assertThat(first.path("explanation").asText()).startsWith("8 wrong sign-ins a minute");
        assertThat(first.path("scorer").asText()).isEqualTo("rules");

        lab.minutes(2, attack);
        JsonNode now = only("network=" + network);
        assertThat(now.path("id")).isEqualTo(first.path("id"));
        assertThat(now.path("windows").asInt()).isEqualTo(3);
        assertThat(now.path("score").asDouble())
                .isGreaterThan(first.path("score").asDouble());
        assertThat(admin().get(ANOMALIES + "/" + first.path("id").asText())
                        .is(200)
                        .at("/features/0/feature")
                        .asText())
                .isEqualTo("wrong-credentials");
    }

    @Test
    void anExportOfDataByOneAccountIsMeasuredByWhatItUsuallyTakes() {
        UUID account = UUID.randomUUID();
        Sent usual = Sent.by(account, network, 5).bytes(4_000);
        lab.minutes(70, usual);
        assertThat(found(admin(), "principal=" + account)).isEmpty();
        lab.minute(Sent.by(account, network, 60).bytes(1_000_000));
        JsonNode found = only("principal=" + account);
        assertThat(found.path("kind").asText()).isEqualTo("data-export");
        assertThat(found.at("/features/0/usual").asDouble()).isLessThan(2);
        assertThat(found.path("explanation").asText()).contains("times the data that it usually gets");
    }

    @Test
    void scrapingPathScansAndErrorsAreNamed() {
        UUID scraper = UUID.randomUUID();
        UUID broken = UUID.randomUUID();
        lab.minute(
                Sent.by(scraper, network, 350).path("/api/things/*", "readThing"),
                Sent.by(null, network, 30).path("/.env*", null).answered(404, "route-unknown"),
                Sent.by(broken, network, 60).answered(500, "internal-error"));
        assertThat(only("principal=" + scraper).path("kind").asText()).isEqualTo("scraping");
        assertThat(only("principal=" + broken).path("kind").asText()).isEqualTo("failing-requests");
        assertThat(only("kind=path-scan&network=" + network).path("principal").isNull())
                .isTrue();
        assertThat(found(admin(), "state=confirmed&network=" + network)).isEmpty();
        assertThat(found(admin(), "to=2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void ordinaryTrafficIsNone() {
        UUID account = UUID.randomUUID();
        lab.minutes(3, Sent.by(account, network, 30), Sent.by(null, network, 20));
        assertThat(found(admin(), "network=" + network)).isEmpty();
    }

    @Test
    void aFalseAlarmIsNotReportedAgainForAWeek() {
        Sent attack = Sent.by(null, network, 40).path("/.env*", null).answered(404, "route-unknown");
        lab.minute(attack);
        String url = ANOMALIES + "/" + only("network=" + network).path("id").asText();
        ApiAnswer reviewed =
                admin().post(url + "/feedback", Map.of("review", "false-alarm")).is(200);
        assertThat(reviewed.text("/state")).isEqualTo("false-alarm");
        assertThat(reviewed.text("/reviewedBy")).isEqualTo(administrator.id().toString());
        lab.minutes(25, attack);
        assertThat(only("network=" + network).path("windows").asInt()).isEqualTo(1);
        assertThat(only("state=false-alarm&network=" + network).path("kind").asText())
                .isEqualTo("path-scan");

        admin().post(url + "/feedback", Map.of("review", "confirmed")).is(200);
        lab.minute(attack);
        assertThat(found(admin(), "network=" + network)).hasSize(2);
        admin().post(url + "/feedback", Map.of("review", "new")).isProblem(422, "validation-failed");
        admin().post(ANOMALIES + "/" + UUID.randomUUID() + "/feedback", Map.of("review", "confirmed"))
                .isProblem(404, "anomaly-unknown");
        assertThat(Rows.texts(
                        "select data ->> 'after' from audit.entry where action = 'anomaly.reviewed' and actor_id = ?",
                        administrator.id()))
                .containsExactlyInAnyOrder("false-alarm", "confirmed");
    }

    @Test
    void whatTheyHaveInCommonIsReported() {
        lab.minute(Sent.by(null, network, 40).path("/.env*", null).answered(404, "route-unknown"));
        ApiAnswer report = admin().get(ANOMALIES + "/patterns").is(200);
        assertThat(report.at("/count").asInt()).isPositive();
        assertThat(report.at("/kinds").findValuesAsText("key")).contains("path-scan");
        assertThat(report.at("/networks").findValuesAsText("key")).hasSizeBetween(1, 24);
        assertThat(report.at("/hours").findValuesAsText("key")).isNotEmpty();
        assertThat(report.at("/operations").isArray()).isTrue();
        ApiAnswer none = admin().get(ANOMALIES + "/patterns?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z")
                .is(200);
        assertThat(none.at("/count").asInt()).isZero();
        admin().get(ANOMALIES + "/patterns?from=2020-01-01T00:00:00Z").isProblem(422, "time-range-invalid");
    }

    @Test
    void anErasedAccountIsNowhere() {
        UUID account = UUID.randomUUID();
        lab.minutes(6, Sent.by(account, network, 60).answered(500, "internal-error"));
        new Deliveries(lab.function(), "security-erasure").deliver("account.erased", account, Map.of());
        assertThat(Rows.texts("""
                        select t.found from (
                            select row_to_json(a)::text as found from security.anomaly a
                            union all select row_to_json(h)::text from security.habit h
                            union all select row_to_json(i)::text from security.incident i
                            union all select row_to_json(e)::text from security.incident_entry e) t
                        where t.found like ?""", "%" + account + "%")).isEmpty();
    }

    @Test
    void howTheDetectionGoesIsTold() {
        lab.minutes(6, Sent.by(UUID.randomUUID(), network, 30));
        ApiAnswer status = admin().get(ANOMALIES + "/detection").is(200);
        assertThat(status.at("/forest/points").asInt()).isPositive();
        assertThat(status.text("/readTo")).isNotEmpty();
        assertThat(status.text("/scorer")).isIn("rules", "forest");
    }

    @Test
    void aForestThatCannotBeReadBeginsAnewAndThatIsTold() {
        int _ = Rows.update("update security.forest set revision = gen_random_uuid(), state = 'no forest'");
        lab.minutes(6, Sent.by(UUID.randomUUID(), network, 30));
        ApiAnswer status = admin().get(ANOMALIES + "/detection").is(200);
        assertThat(status.text("/forest/fault")).isEqualTo("it cannot be read");
        assertThat(status.text("/scorer")).isEqualTo("rules");
        assertThat(status.text("/fault")).startsWith("the forest is young");
    }

    @Test
    void nobodyElseSeesThem() {
        Api user = lab.as(TestAccount.any());
        user.get(ANOMALIES).isProblem(403, "permission-missing");
        user.get(ANOMALIES + "/" + UUID.randomUUID()).isProblem(403, "permission-missing");
        admin().get(ANOMALIES + "/" + UUID.randomUUID()).isProblem(404, "anomaly-unknown");
        admin().get(ANOMALIES + "?kind=rain").isProblem(400, "request-malformed");
    }

    /** Tokens end while time passes. */
    private Api admin() {
        return lab.as(administrator);
    }

    private JsonNode only(String query) {
        List<JsonNode> all = found(admin(), query);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Anomalies and people make incidents, which are worked on until they are closed. */
class IncidentsTest {

    private static final String INCIDENTS = "/api/admin/incidents";

    private final DetectionLab lab = DetectionLab.shared();
    private final TestAccount administrator = TestAccount.with("admin");
    private final String network = address();

    IncidentsTest() {
        Rights.give(administrator, "incident:*:all");
    }

    @Test
    void anomaliesOfOneSubjectAreOneIncidentHoweverManyTheyAre() {
        Sent stuffing = stuffing(network);
        Sent scan = Sent.by(null, network, 30).path("/.env*", null).answered(404, "route-unknown");
        lab.minutes(3, stuffing);
        lab.minutes(5);
        lab.minute(scan);
        JsonNode incident = only(network);
        assertThat(incident.path("anomalies").asInt()).isEqualTo(2);
        assertThat(incident.path("state").asText()).isEqualTo("open");
        assertThat(incident.path("kind").asText()).isEqualTo("credential-stuffing");
        assertThat(incident.path("openedBy").isNull()).isTrue();
        String id = incident.path("id").asText();
        assertThat(types(id)).containsExactlyInAnyOrder("anomaly", "anomaly", "opened");
        assertThat(announced(id)).containsExactly("incident.opened");
        assertThat(Rows.count(
                        "select count(*) from events.event where type = 'anomaly.detected' and data ->> 'network' = ?",
                        network))
                .isEqualTo(2);
    }

    @Test
    void manySubjectsThatDoTheSameAreOneIncidentToo() {
        Sent[] all = IntStream.range(0, 9)
                .mapToObj(i -> Sent.by(null, "2001:db8:" + network.hashCode() % 1000 + ":" + i + "::/64", 110)
                        .answered(429, "rate-limited"))
                .toArray(Sent[]::new);
        lab.minute(all);
        List<JsonNode> many = list("subject=many:limit-evasion");
        assertThat(many).hasSize(1);
        assertThat(many.getFirst().path("anomalies").asInt()).isEqualTo(4);
    }

    @Test
    void somebodyTakesAnIncidentOnMitigatesAndClosesIt() {
        String id = open("Strange mails");
        ApiAnswer taken = admin().post(INCIDENTS + "/" + id + "/acknowledge").is(200);
        assertThat(taken.text("/state")).isEqualTo("acknowledged");
        assertThat(taken.text("/assignee")).isEqualTo(administrator.id().toString());
        admin().post(INCIDENTS + "/" + id + "/acknowledge").isProblem(409, "incident-state-invalid");
        admin().post(INCIDENTS + "/" + id + "/reopen").isProblem(409, "incident-state-invalid");
        admin().post(INCIDENTS + "/" + id + "/mitigate").is(200);
        admin().post(INCIDENTS + "/" + id + "/close", Map.of("reason", "")).isProblem(422, "validation-failed");
        ApiAnswer closed = admin().post(INCIDENTS + "/" + id + "/close", Map.of("reason", "It was a test"))
                .is(200);
        assertThat(closed.text("/closeReason")).isEqualTo("It was a test");
        admin().post(INCIDENTS + "/" + id + "/mitigate").isProblem(409, "incident-state-invalid");
        ApiAnswer reopened = admin().post(INCIDENTS + "/" + id + "/reopen").is(200);
        assertThat(reopened.text("/state")).isEqualTo("open");
        assertThat(reopened.at("/closeReason").isNull()).isTrue();
        assertThat(types(id)).containsExactly("reopened", "closed", "mitigated", "acknowledged", "opened");
        assertThat(announced(id))
                .containsExactly(
                        "incident.opened",
                        "incident.acknowledged",
                        "incident.mitigated",
                        "incident.closed",
                        "incident.reopened");
        assertThat(Rows.texts("select action from audit.entry where subject_id = ?::uuid order by id", id))
                .containsExactly(
                        "incident.opened",
                        "incident.acknowledged",
                        "incident.mitigated",
                        "incident.closed",
                        "incident.reopened");
    }

    @Test
    void whatWasMitigatedOpensAgainIfItGoesOn() {
        lab.minute(stuffing(network));
        String id = only(network).path("id").asText();
        admin().post(INCIDENTS + "/" + id + "/mitigate").is(200);
        lab.minute(stuffing(network));
        assertThat(only(network).path("state").asText()).isEqualTo("open");
        assertThat(types(id).getFirst()).isEqualTo("reopened");
    }

    @Test
    void aClosedIncidentIsNotReopenedBesideANewOne() {
        lab.minute(stuffing(network));
        String first = only(network).path("id").asText();
        admin().post(INCIDENTS + "/" + first + "/close", Map.of("reason", "Over"))
                .is(200);
        lab.minutes(25);
        lab.minute(stuffing(network));
        assertThat(list("subject=" + network)).hasSize(2);
        admin().post(INCIDENTS + "/" + first + "/reopen").isProblem(409, "incident-open-exists");
    }

    @Test
    void detailsAreChangedByWhoHasSeenThem() {
        String id = open("Something");
        String url = INCIDENTS + "/" + id;
        String tag = admin().get(url).is(200).header("ETag");
        TestAccount colleague = TestAccount.with("admin");
        Map<String, Object> change = Map.of("severity", "critical", "assignee", colleague.id());
        admin().patch(url, change).isProblem(422, "assignee-invalid");
        Rights.give(colleague, "incident:read:all");
        ApiAnswer changed = admin().header("If-Match", tag).patch(url, change).is(200);
        assertThat(changed.text("/title")).isEqualTo("Something");
        assertThat(changed.text("/severity")).isEqualTo("critical");
        admin().header("If-Match", tag).patch(url, Map.of("title", "x")).isProblem(412, "precondition-failed");
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("assignee", null);
        assertThat(admin().patch(url, nobody).is(200).at("/assignee").isNull()).isTrue();
        admin().post(url + "/acknowledge").is(200);
        admin().patch(url, nobody).isProblem(422, "assignee-invalid");
        admin().patch(url, Map.of("title", "")).isProblem(422, "validation-failed");
        admin().patch(url, Map.of("title", " ")).isProblem(422, "validation-failed");
        admin().post(url + "/close", Map.of("reason", " ")).isProblem(422, "validation-failed");
        admin().post(url + "/timeline", Map.of("text", " \n")).isProblem(422, "validation-failed");
        admin().post(INCIDENTS, Map.of("title", " ", "severity", "low")).isProblem(422, "validation-failed");
        admin().patch(url, Map.of("state", "closed")).isProblem(400, "request-malformed");
    }

    @Test
    void peopleWriteIntoTheTimeline() {
        String id = open("Noted");
        admin().post(INCIDENTS + "/" + id + "/timeline", Map.of("text", "Asked the customer.\nNo answer yet."))
                .is(201);
        JsonNode entry =
                admin().get(INCIDENTS + "/" + id + "/timeline?limit=1").is(200).at("/items/0");
        assertThat(entry.path("text").asText()).startsWith("Asked");
        assertThat(entry.path("actorId").asText()).isEqualTo(administrator.id().toString());
        admin().post(INCIDENTS + "/" + id + "/timeline", Map.of("text", "")).isProblem(422, "validation-failed");
    }

    @Test
    void whatThereIsNotIsSaid() {
        String none = INCIDENTS + "/" + UUID.randomUUID();
        admin().get(none).isProblem(404, "incident-unknown");
        admin().get(none + "/timeline").isProblem(404, "incident-unknown");
        admin().post(none + "/timeline", Map.of("text", "x")).isProblem(404, "incident-unknown");
        admin().post(none + "/acknowledge").isProblem(404, "incident-unknown");
        admin().patch(none, Map.of("title", "x")).isProblem(404, "incident-unknown");
        admin().post(INCIDENTS, Map.of("title", "x", "severity", "terrible")).is(400);
        Api user = lab.as(TestAccount.any());
        user.get(INCIDENTS).isProblem(403, "permission-missing");
        user.post(none + "/close", Map.of("reason", "x")).isProblem(403, "permission-missing");
    }

    private String open(String title) {
        return admin().post(INCIDENTS, Map.of("title", title, "severity", "medium"))
                .is(201)
                .id()
                .toString();
    }

    private static Sent stuffing(String from) {
        return Sent.by(null, from, 40).path("/api/auth/login", "login").answered(401, "credentials-wrong");
    }

    private JsonNode only(String subject) {
        List<JsonNode> all = list("subject=" + subject);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<JsonNode> list(String query) {
        return admin().get(INCIDENTS + "?limit=100&" + query)
                .is(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    private List<String> types(String id) {
        return admin().get(INCIDENTS + "/" + id + "/timeline?limit=100")
                .is(200)
                .at("/items")
                .findValuesAsText("type");
    }

    private static List<String> announced(String id) {
        return Rows.texts("select type from events.event where subject_id = ?::uuid order by id", id);
    }

    private Api admin() {
        return lab.as(administrator);
    }
}

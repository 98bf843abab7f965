package dev.medley.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What clients report. */
@FunctionTest(value = "activities", settings = "medley.addresses.country-header=CloudFront-Viewer-Country")
class ActivitiesTest {

    static final String PATH = "/api/activities";
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

    private final TestAccount account = TestAccount.any();
    private final Api api;

    ActivitiesTest(FunctionUnderTest function) {
        api = function.as(account).header("User-Agent", BROWSER);
    }

    @Test
    void eachKindOfActivityStandsInTheTimeline() {
        UUID product = UUID.randomUUID();
        String session = api.post(PATH + "/session", at(Duration.ofMinutes(4), Map.of("action", "start")))
                .is(202)
                .text("/sessionId");
        Map<String, Object> source = Map.of("sessionId", session);
        api.post(PATH + "/search", at(Duration.ofMinutes(3), Map.of("query", "lamp", "results", 3, "source", source)))
                .is(202);
        api.header("CloudFront-Viewer-Country", "AT")
                .post(
                        PATH + "/view",
                        at(
                                Duration.ofMinutes(2),
                                Map.of("productId", product, "path", "/lamp", "title", "A lamp", "source", source)))
                .is(202);
        api.post(
                        PATH + "/click",
                        at(
                                Duration.ofMinutes(1),
                                Map.of("target", "buy", "productId", product, "position", 2, "source", source)))
                .is(202);
        JsonNode items = timeline("").at("/items");
        assertThat(items.findValuesAsText("type")).containsExactly("click", "view", "search", "session");
        assertThat(items.findValuesAsText("sessionId")).containsOnly(session);
        assertThat(items.at("/1/subjectId").asText()).isEqualTo(product.toString());
        assertThat(items.at("/1/country").asText()).isEqualTo("AT");
        assertThat(items.at("/1/device").asText()).isEqualTo("desktop");
        assertThat(items.at("/2/properties/query").asText()).isEqualTo("lamp");
        assertThat(timeline("?type=search").at("/items").findValuesAsText("type"))
                .containsExactly("search");
        assertThat(timeline("?from=" + ago(Duration.ofSeconds(90))).at("/items"))
                .hasSize(1);
        assertThat(timeline("?to=" + ago(Duration.ofSeconds(210))).at("/items")).hasSize(1);
        ApiAnswer first = timeline("?limit=3");
        assertThat(timeline("?limit=3&cursor=" + first.text("/nextCursor"))
                        .at("/items")
                        .findValuesAsText("type"))
                .containsExactly("session");
    }

    @Test
    void aBatchThatIsSentAgainCountsOnce() {
        List<Map<String, Object>> activities = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> activities.add(view(UUID.randomUUID())));
        ApiAnswer first = api.post(PATH, batch(activities)).is(202);
        assertThat(first.at("/accepted").asInt()).isEqualTo(500);
        activities.set(0, view(UUID.randomUUID()));
        ApiAnswer second = api.post(PATH, batch(activities)).is(202);
        assertThat(second.at("/accepted").asInt()).isEqualTo(1);
        assertThat(second.at("/repeated").asInt()).isEqualTo(499);
        assertThat(kept()).isEqualTo(501);
        activities.add(view(UUID.randomUUID()));
        api.post(PATH, batch(activities)).isProblem(422, "validation-failed");
    }

    @Test
    void whatReadersDoWithContentIsReportedInABatch() {
        UUID content = UUID.randomUUID();
        Map<String, Object> of = Map.of("contentId", content, "contentVersion", 2, "channel", "email");
        Map<String, Object> time = new HashMap<>(of);
        time.put("durationMs", 30_000);
        ApiAnswer answer = api.post(
                        PATH,
                        batch(List.of(
                                item("content-view", UUID.randomUUID(), of),
                                item("content-time", UUID.randomUUID(), time),
                                item("content-completion", UUID.randomUUID(), of),
                                item("content-share", UUID.randomUUID(), of),
                                item("content-time", UUID.randomUUID(), of),
                                item("content-view", UUID.randomUUID(), Map.of("contentId", "x", "channel", "fax")))))
                .is(202);
        assertThat(answer.at("/accepted").asInt()).isEqualTo(4);
        assertThat(answer.at("/rejected").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/activities/4/properties/durationMs",
                        "/activities/5/properties/contentId",
                        "/activities/5/properties/channel");
        assertThat(Rows.count("select count(*) from activities.pub_activity where subject_id = ?", content))
                .isEqualTo(4);
    }

    @Test
    void anIdThatStandsTwiceInABatchCountsOnce() {
        UUID id = UUID.randomUUID();
        ApiAnswer receipt = api.post(PATH, batch(List.of(view(id), view(id)))).is(202);
        assertThat(receipt.at("/accepted").asInt()).isEqualTo(1);
        assertThat(receipt.at("/repeated").asInt()).isEqualTo(1);
    }

    @Test
    void retriesAtTheSameMomentCountOnce() throws InterruptedException, ExecutionException {
        List<Map<String, Object>> activities = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> activities.add(view(UUID.randomUUID())));
        List<ApiAnswer> answers = AtOnce.each(List.of(1, 2, 3, 4), i -> {
            List<Map<String, Object>> order = new ArrayList<>(activities);
            Collections.rotate(order, i * 10);
            return api.post(PATH, batch(order));
        });
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.is(202).at("/accepted").asInt())
                        .sum())
                .isEqualTo(50);
        assertThat(kept()).isEqualTo(50);
    }

    @Test
    void whatIsAtFaultInABatchIsNamedAndTheRestKept() {
        Map<String, Object> wrong = item("view", UUID.randomUUID(), Map.of("productId", "7", "colour", "red"));
        Map<String, Object> empty = item("search", UUID.randomUUID(), Map.of());
        Map<String, Object> old = new HashMap<>(view(UUID.randomUUID()));
        old.put("occurredAt", ago(Duration.ofDays(31)));
        Map<String, Object> step = item("session", UUID.randomUUID(), Map.of("action", "pause"));
        Map<String, Object> click =
                item("click", UUID.randomUUID(), Map.of("target", "x".repeat(501), "position", 1.5));
        ApiAnswer receipt = api.post(PATH, batch(List.of(wrong, view(UUID.randomUUID()), empty, old, step, click)))
                .is(202);
        assertThat(receipt.at("/accepted").asInt()).isEqualTo(1);
        assertThat(receipt.at("/rejected").findValuesAsText("index")).containsExactly("0", "2", "3", "4", "5");
        assertThat(receipt.at("/rejected").findValuesAsText("pointer"))
                .containsExactly(
                        "/activities/0/properties/productId",
                        "/activities/0/properties/colour",
                        "/activities/2/properties/query",
                        "/activities/3/occurredAt",
                        "/activities/4/properties/action",
                        "/activities/5/properties/target",
                        "/activities/5/properties/position");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatIsNullIsNoActivityAndNoProperty() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("path", null);
        api.post(PATH, batch(List.of(item("view", UUID.randomUUID(), properties))))
                .is(202);
        api.post(PATH, "{\"activities\": [null]}").isProblem(422, "validation-failed");
    }

    @Test
    void singleActivitiesAtFaultAreRefused() {
        api.post(PATH + "/view", Map.of("occurredAt", ago(Duration.ofDays(40)), "path", "/"))
                .isProblem(422, "activity-invalid");
        api.post(PATH + "/search", Map.of("query", " ")).isProblem(422, "validation-failed");
        api.post(PATH + "/click", Map.of()).isProblem(422, "validation-failed");
        api.post(PATH + "/view", Map.of("productId", "7")).isProblem(422, "validation-failed");
        api.post(PATH + "/session", Map.of("action", "end")).isProblem(422, "session-id-required");
        assertThat(kept()).isZero();
    }

    @Test
    void aClockThatIsWrongIsCorrected() {
        Instant before = Instant.now();
        Instant clients = before.plus(Duration.ofDays(3));
        Map<String, Object> activity = new HashMap<>(view(UUID.randomUUID()));
        activity.put("occurredAt", clients.minusSeconds(10).toString());
        api.post(PATH, Map.of("source", Map.of("sentAt", clients.toString()), "activities", List.of(activity)))
                .is(202);
        Instant kept = Instant.parse(timeline("").text("/items/0/occurredAt"));
        assertThat(kept.plusSeconds(10)).isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    void nothingHappensInTheFuture() {
        api.post(
                        PATH + "/view",
                        Map.of(
                                "path",
                                "/",
                                "occurredAt",
                                Instant.now().plus(Duration.ofDays(1)).toString()))
                .is(202);
        assertThat(Instant.parse(timeline("").text("/items/0/occurredAt"))).isBeforeOrEqualTo(Instant.now());
    }

    private ApiAnswer timeline(String query) {
        return api.get(PATH + "/user/" + account.id() + "/timeline" + query).is(200);
    }

    private long kept() {
        return Rows.count("select count(*) from activities.activity where account_id = ?", account.id());
    }

    private static Map<String, Object> batch(List<Map<String, Object>> activities) {
        return Map.of("activities", activities);
    }

    private static Map<String, Object> view(UUID id) {
        return item("view", id, Map.of("path", "/"));
    }

    private static Map<String, Object> item(String type, UUID id, Map<String, Object> properties) {
        return Map.of("id", id, "type", type, "properties", properties);
    }

    private static Map<String, Object> at(Duration ago, Map<String, Object> body) {
        Map<String, Object> more = new HashMap<>(body);
        more.put("occurredAt", ago(ago));
        return more;
    }

    private static String ago(Duration time) {
        return Instant.now().minus(time).toString();
    }
}

package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("realtime")
class FeedTest {

    private static final String EVENTS = "/api/realtime/events?channels=";
    private static final int LARGEST_CLIENT = 8 * 1024;

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();
    private final Api api;
    private final Deliveries deliveries;

    FeedTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(ada);
        deliveries = new Deliveries(function, "realtime-events");
    }

    private void notified(String type) {
        UUID _ = deliveries.deliver("notification.added", ada.id(), Map.of("type", type, "category", "results"));
    }

    private static String after(ApiAnswer answer) {
        return "&after=" + URLEncoder.encode(answer.text("/after"), StandardCharsets.UTF_8);
    }

    @Test
    void whoAsksAgainGetsWhatCameSince() {
        ApiAnswer first = api.get(EVENTS + "user:me").is(200);
        assertThat(first.at("/items")).isEmpty();
        notified("a");
        notified("b");
        ApiAnswer second = api.get(EVENTS + "user:me" + after(first)).is(200);
        assertThat(second.at("/items").findValuesAsText("type")).containsExactly("a", "b");
        assertThat(second.at("/items/0/channel").asText()).isEqualTo("user:me");
        assertThat(second.at("/items/1/offset").asLong()).isEqualTo(2);
        assertThat(second.at("/more").asBoolean()).isFalse();
        assertThat(second.at("/pollAfterMs").asInt()).isPositive();
        assertThat(api.get(EVENTS + "user:me" + after(second)).is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void aLongListComesInParts() {
        ApiAnswer first = api.get(EVENTS + "user:me").is(200);
        IntStream.range(0, 101).forEach(i -> notified("type-" + i));
        ApiAnswer second = api.get(EVENTS + "user:me" + after(first)).is(200);
        assertThat(second.at("/items")).hasSize(100);
        assertThat(second.at("/more").asBoolean()).isTrue();
        assertThat(api.get(EVENTS + "user:me" + after(second)).is(200).at("/items"))
                .hasSize(1);
    }

    @Test
    void severalChannelsAreAskedAtOnce() {
        UUID job = SubscriptionTest.job(ada.id());
        String channels = EVENTS + "user:me,job:" + job;
        ApiAnswer first = api.get(channels).is(200);
        notified("a");
        deliveries.deliver(Deliveries.event(
                "job.changed", ada.id(), job, Map.of("kind", "prediction", "status", "succeeded", "percent", 100)));
        JsonNode items = api.get(channels + after(first)).is(200).at("/items");
        assertThat(items.findValuesAsText("event")).containsExactly("notification.added", "job.changed");
    }

    @Test
    void whatIsGoneIsSaid() {
        ApiAnswer first = api.get(EVENTS + "user:me").is(200);
        notified("a");
        FunctionUnderTest later = function.later(Duration.ofMinutes(61));
        later.tick("realtime-sweep");
        ApiAnswer second = later.as(ada).get(EVENTS + "user:me" + after(first)).is(200);
        assertThat(second.at("/items")).isEmpty();
        assertThat(second.at("/resync/0/channel").asText()).isEqualTo("user:me");
        assertThat(second.at("/resync/0/offset").asLong()).isEqualTo(1);
    }

    @Test
    void theSameComesAsServerSentEventsThatEndAndAreAskedForAgain() {
        Api stream = api.header("Accept", "text/event-stream");
        ApiAnswer first = stream.get(EVENTS + "user:me").is(200);
        assertThat(first.header("Content-Type")).startsWith("text/event-stream");
        assertThat(api.header("Accept", "text/event-stream, application/json;q=0.5")
                        .get(EVENTS + "user:me")
                        .header("Content-Type"))
                .startsWith("text/event-stream");
        assertThat(api.header("Accept", "text/event-stream;q=0")
                        .get(EVENTS + "user:me")
                        .header("Content-Type"))
                .startsWith("application/json");
        assertThat(first.body()).startsWith("retry: 3000\n\nid: user:me~");
        String id = first.body()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .findFirst()
                .orElseThrow();
        notified("a");
        ApiAnswer second = stream.header("Last-Event-ID", id.substring(4)).get(EVENTS + "user:me");
        assertThat(second.body())
                .contains("event: notification.added\ndata: {\"channel\":\"user:me\"")
                .contains("\"type\":\"a\"")
                .endsWith(".1\n\n");
        notified("b");
        FunctionUnderTest later = function.later(Duration.ofMinutes(61));
        later.tick("realtime-sweep");
        assertThat(later.as(ada)
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", id.substring(4))
                        .get(EVENTS + "user:me")
                        .body())
                .contains("event: resync\ndata: {\"channel\":\"user:me\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "user:me",
                "user:me~",
                "user:me~a",
                "user:me~a.",
                "user:me~a.-1",
                "user:me~a.1,",
                "user:me~a.99999999999999999999"
            })
    void aCursorThatNoAnswerGaveIsRefused(String after) {
        api.get(EVENTS + "user:me&after=" + after).isProblem(422, "cursor-invalid");
    }

    @Test
    void onlyWhatMayBeFollowedIsTold() {
        api.get(EVENTS + "job:" + SubscriptionTest.job(UUID.randomUUID())).isProblem(404, "channel-unknown");
        api.get(EVENTS + "pigeons").isProblem(404, "channel-unknown");
        api.get(EVENTS + "USER").isProblem(422, "validation-failed");
        function.api().get(EVENTS + "user:me").isProblem(401, "unauthenticated");
    }

    @Test
    void whatMayBeFollowedIsListed() {
        JsonNode items = api.get("/api/realtime/channels").is(200).at("/items");
        assertThat(items.findValuesAsText("name")).contains("user:me", "job:{id}");
        assertThat(items.findValuesAsText("permission")).contains("notification:read:own", "job:read:own");
    }

    @Test
    void theClientForBrowsersIsAModuleOfLessThanEightKibibytes() {
        ApiAnswer module = function.api().get("/api/realtime/client.js").is(200);
        assertThat(module.header("Content-Type")).startsWith("text/javascript");
        assertThat(module.header("ETag")).isNotEmpty();
        assertThat(module.body()).contains("export const follow");
        assertThat(module.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_CLIENT);
    }
}

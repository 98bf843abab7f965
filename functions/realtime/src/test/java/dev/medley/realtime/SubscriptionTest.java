package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.events.Event;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("realtime")
class SubscriptionTest {

    private static final String OWN = "user:me";

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();
    private final Deliveries deliveries;

    SubscriptionTest(FunctionUnderTest function) {
        this.function = function;
        deliveries = new Deliveries(function, "realtime-events");
    }

    private LiveClient client() {
        return LiveClient.of(function.as(ada));
    }

    private Event notified(String type) {
        Event event = Deliveries.event(
                "notification.added",
                ada.id(),
                UUID.randomUUID(),
                Map.of("type", type, "category", "results", "internal", "not shown"));
        deliveries.deliver(event);
        return event;
    }

    private static Map<String, Object> resume(String channel, JsonNode last) {
        return Map.of(
                "action",
                "subscribe",
                "channel",
                channel,
                "epoch",
                last.path("epoch").asText(),
                "offset",
                last.path("offset").asLong());
    }

    @Test
    void anEventReachesWhoFollowsItsChannel() {
        try (LiveClient client = client()) {
            JsonNode start = client.follows(OWN);
            Event event = notified("prediction.finished");
            JsonNode message = client.next("messages").at("/items/0");
            assertThat(message.path("channel").asText()).isEqualTo(OWN);
            assertThat(message.path("epoch")).isEqualTo(start.path("epoch"));
            assertThat(message.path("offset").asLong())
                    .isEqualTo(start.path("offset").asLong() + 1);
            assertThat(message.path("id").asText()).isEqualTo(event.id().toString());
            assertThat(message.path("event").asText()).isEqualTo("notification.added");
            assertThat(message.path("subjectId").asText())
                    .isEqualTo(event.subjectId().toString());
            assertThat(message.path("data").size()).isEqualTo(2);
            assertThat(message.at("/data/category").asText()).isEqualTo("results");
            assertThat(message.at("/data/type").asText()).isEqualTo("prediction.finished");
        }
    }

    @Test
    void anEventThatIsDeliveredTwiceIsOneMessage() {
        try (LiveClient client = client()) {
            client.follows(OWN);
            Event event = notified("a");
            deliveries.deliver(event);
            notified("b");
            assertThat(client.next("messages").at("/items/0/data/type").asText())
                    .isEqualTo("a");
            assertThat(client.next("messages").at("/items/0/data/type").asText())
                    .isEqualTo("b");
        }
    }

    @Test
    void whoComesBackGetsWhatTheyMissed() {
        JsonNode last;
        try (LiveClient client = client()) {
            client.follows(OWN);
            notified("a");
            last = client.next("messages").at("/items/0");
        }
        notified("b");
        notified("c");
        try (LiveClient client = client()) {
            client.say(resume(OWN, last));
            assertThat(client.next("subscribed").path("offset")).isEqualTo(last.path("offset"));
            JsonNode items = client.next("messages").path("items");
            assertThat(items.findValuesAsText("type")).containsExactly("b", "c");
            notified("d");
            assertThat(client.next("messages").at("/items/0/offset").asLong())
                    .isEqualTo(last.path("offset").asLong() + 3);
        }
    }

    @Test
    void whoseMessagesAreGoneIsToldSo() {
        JsonNode start;
        try (LiveClient client = client()) {
            start = client.follows(OWN);
        }
        notified("a");
        FunctionUnderTest later = function.later(Duration.ofMinutes(61));
        later.tick("realtime-sweep");
        try (LiveClient client = LiveClient.of(later.as(ada))) {
            client.say(resume(OWN, start));
            JsonNode resync = client.next("resync");
            assertThat(resync.path("channel").asText()).isEqualTo(OWN);
            assertThat(resync.path("offset").asLong()).isEqualTo(1);
            client.say(Map.of("action", "subscribe", "channel", OWN, "epoch", "another", "offset", 1));
            client.next("resync");
            client.say(Map.of("action", "subscribe", "channel", OWN, "offset", 1));
            client.next("resync");
            client.say(resume(OWN, resync));
            client.next("subscribed");
        }
    }

    @Test
    void aChannelKeepsSoManyMessages(
            @FunctionTest(value = "realtime", settings = "medley.realtime.messages-kept=2") FunctionUnderTest few) {
        JsonNode start;
        try (LiveClient client = client()) {
            start = client.follows(OWN);
        }
        for (String type : new String[] {"a", "b", "c", "d"}) {
            notified(type);
        }
        few.tick("realtime-sweep");
        assertThat(Rows.count("select count(*) from realtime.message where channel = ?", "user:" + ada.id()))
                .isEqualTo(2);
        try (LiveClient client = client()) {
            client.say(resume(OWN, start));
            client.next("resync");
        }
    }

    @Test
    void nobodyFollowsTheJobsOfOthers() {
        UUID job = job(ada.id());
        try (LiveClient client = client();
                LiveClient other = LiveClient.of(function.as(TestAccount.with("admin")))) {
            client.follows("job:" + job);
            other.say(Map.of("action", "subscribe", "channel", "job:" + job));
            assertThat(other.nextError()).isEqualTo("channel-unknown");
            deliveries.deliver(Deliveries.event(
                    "job.changed", ada.id(), job, Map.of("kind", "prediction", "status", "running", "percent", 40)));
            assertThat(client.next("messages").at("/items/0/data/percent").asInt())
                    .isEqualTo(40);
            other.say(Map.of("action", "ping"));
            other.next("pong");
        }
    }

    @Test
    void whatIsNotFollowedAnyMoreIsNotSent() {
        try (LiveClient client = client()) {
            client.follows(OWN);
            client.say(Map.of("action", "unsubscribe", "channel", OWN));
            client.next("unsubscribed");
            notified("a");
            client.say(Map.of("action", "ping"));
            client.next("pong");
        }
    }

    static UUID job(UUID owner) {
        UUID id = UUID.randomUUID();
        assertThat(Rows.update(
                        "insert into jobs.job (id, owner_id, kind, subject_id, result_path, data, created_at, announced_at, "
                                + "unanswered_since) values (?, ?, 'prediction', ?, '/', '{}', now(), now(), now())",
                        id,
                        owner,
                        UUID.randomUUID()))
                .isEqualTo(1);
        return id;
    }
}

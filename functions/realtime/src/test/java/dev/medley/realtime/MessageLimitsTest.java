package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("realtime")
class MessageLimitsTest {

    private static final Map<String, String> PING = Map.of("action", "ping");

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();

    MessageLimitsTest(FunctionUnderTest function) {
        this.function = function;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{",
                "[]",
                "null",
                "1",
                "\"ping\"",
                "{}",
                "{\"action\":null}",
                "{\"action\":1}",
                "{\"action\":\"fly\"}",
                "{\"action\":\"subscribe\"}",
                "{\"action\":\"unsubscribe\"}",
                "{\"action\":\"subscribe\",\"channel\":[]}",
                "{\"action\":\"ping\",\"more\":1}",
                "{\"action\":\"subscribe\",\"channel\":\"user:me\",\"offset\":\"x\"}",
                "{\"action\":\"subscribe\",\"channel\":\"user:me\",\"offset\":1e99}"
            })
    void whatIsNoMessageIsAnsweredWithAnError(String text) {
        try (LiveClient client = LiveClient.of(function.as(ada))) {
            client.sayText(text);
            assertThat(client.nextError()).isEqualTo("message-malformed");
            client.say(PING);
            client.next("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pigeons",
                "user",
                "user:",
                "user:you",
                "user:00000000-0000-7000-8000-000000000000",
                "job",
                "job:me",
                "job:1",
                "job:zzzzzzzz-0000-7000-8000-000000000000",
                "job:00000000-0000-7000-8000-000000000000",
                ":",
                "",
                "job:\u0000"
            })
    void aChannelThatThereIsNotIsUnknown(String channel) {
        try (LiveClient client = LiveClient.of(function.as(ada))) {
            client.say(Map.of("action", "subscribe", "channel", channel));
            var error = client.next("error");
            assertThat(error.at("/problem/code").asText()).isEqualTo("channel-unknown");
            assertThat(error.at("/problem/status").asInt()).isEqualTo(404);
            assertThat(error.path("channel").asText()).isEqualTo(channel);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 5, Long.MAX_VALUE, Long.MIN_VALUE})
    void anOffsetThatNeverWasLeadsToAResync(long offset) {
        try (LiveClient client = LiveClient.of(function.as(ada))) {
            String epoch = client.follows("user:me").path("epoch").asText();
            client.say(Map.of("action", "subscribe", "channel", "user:me", "epoch", epoch, "offset", offset));
            client.next("resync");
        }
    }

    @Test
    void aMessageHasSoManyBytes() {
        try (LiveClient client = LiveClient.of(function.as(ada))) {
            client.say(Map.of("action", "subscribe", "channel", "x".repeat(4096)));
            assertThat(client.nextError()).isEqualTo("message-too-large");
            client.say(PING);
            client.next("pong");
        }
    }

    @Test
    void aConnectionFollowsSoManyChannels(
            @FunctionTest(value = "realtime", settings = "medley.realtime.subscriptions-per-connection=1")
                    FunctionUnderTest limited) {
        UUID job = SubscriptionTest.job(ada.id());
        try (LiveClient client = LiveClient.of(limited.as(ada))) {
            client.follows("user:me");
            client.follows("user:me");
            client.say(Map.of("action", "subscribe", "channel", "job:" + job));
            assertThat(client.nextError()).isEqualTo("too-many-subscriptions");
            client.say(Map.of("action", "unsubscribe", "channel", "user:me"));
            client.next("unsubscribed");
            client.follows("job:" + job);
        }
    }

    @Test
    void aConnectionSaysSoMuchAMinuteAndIsEndedBeyondTwice(
            @FunctionTest(value = "realtime", settings = "medley.realtime.messages-per-minute=3")
                    FunctionUnderTest limited) {
        try (LiveClient client = LiveClient.of(limited.as(ada))) {
            IntStream.range(0, 14).forEach(_ -> client.trySay(PING));
            client.awaitEnd();
            var frames = client.rest();
            assertThat(frames).anyMatch(frame -> frame.path("type").asText().equals("pong"));
            assertThat(frames)
                    .anyMatch(frame -> frame.at("/problem/code").asText().equals("too-many-messages")
                            && frame.at("/problem/retryAfterMs").asLong() == 60_000);
        }
    }
}

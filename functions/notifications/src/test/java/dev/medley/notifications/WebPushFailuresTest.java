package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.notifications.PushReceiver.Answer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pushes that a push service does not take, or that nobody wants any more. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class WebPushFailuresTest {

    private final FunctionUnderTest function;
    private final PushedReader ada;

    WebPushFailuresTest(FunctionUnderTest function) {
        this.function = function;
        ada = PushedReader.of(function);
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void aSubscriptionThatIsGoneIsForgotten() {
        for (int status : List.of(404, 410)) {
            ada.receiver().answerWith(Answer.of(status));
            ada.reader()
                    .api()
                    .post(
                            INBOX + "/push/subscriptions",
                            ada.browser().subscription(ada.receiver().url() + "/p"))
                    .is(201);
            ada.isLiked("Amy");
            ada.ends("skipped", "knows nobody there any more: " + status);
            assertThat(ada.reader()
                            .api()
                            .get(INBOX + "/push/subscriptions")
                            .is(200)
                            .at("/items"))
                    .isEmpty();
        }
    }

    @Test
    void aServiceThatWantsToBeLeftAloneIsAskedAgainWhenItSays() {
        ada.receiver().answerWith(Answer.of(429, "Retry-After: 120"));
        ada.isLiked("Amy");
        ada.ends("waiting", "429");
        ada.receiver().answerWith(Answer.of(201));
        function.later(Duration.ofSeconds(100)).tick("notifications-due");
        assertThat(ada.reader().delivery("status")).isEqualTo("waiting");
        function.later(Duration.ofSeconds(140)).tick("notifications-due");
        ada.ends("sent", "201");
        assertThat(ada.pushes()).hasSize(2);
    }

    @Test
    void aServiceThatFailsIsAskedAgain() {
        ada.receiver().answerWith(Answer.of(503));
        ada.isLiked("Amy");
        ada.ends("queued", "503");
        ada.receiver().answerWith(Answer.of(201));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ada.reader().delivery("status")).isEqualTo("sent"));
    }

    @Test
    void aServiceThatIsTooSlowIsAskedAgain() {
        ada.receiver().answerWith(Answer.NONE);
        ada.isLiked("Amy");
        ada.ends("queued", "No answer: timed out");
    }

    @Test
    void whatAServiceRefusesIsNotSentAgain() {
        ada.receiver().answerWith(new Answer(403, "{\"why\": \"another key\u0000\"}"));
        ada.isLiked("Amy");
        ada.ends("skipped", "The push service refuses it: 403 {\"why\": \"another key");
        assertThat(ada.pushes()).hasSize(1);
    }

    @Test
    void whatIsTakenBackBeforeItIsSentIsNotPushed() {
        ada.receiver().answerWith(Answer.of(429, "Retry-After: 120"));
        UUID post = ada.isLiked("Amy");
        ada.ends("waiting", "429");
        ada.reader().happens("post.unliked", post, Map.of("name", "Amy"));
        function.later(Duration.ofSeconds(140)).tick("notifications-due");
        ada.ends("skipped", "It was deleted or taken back");
    }

    @Test
    void quietHoursDeferPushes() {
        ada.reader()
                .api()
                .put(
                        INBOX + "/preferences/schedule",
                        Map.of(
                                "timeZone",
                                "Etc/UTC",
                                "digestAt",
                                "08:00",
                                "quietHours",
                                Map.of("from", "00:00", "to", "23:59")))
                .is(200);
        ada.isLiked("Amy");
        assertThat(ada.reader().delivery("status")).isEqualTo("waiting");
        assertThat(ada.pushes()).isEmpty();
    }

    @Test
    void whatWasOnItsWayToABrowserDoesNotReachTheOneWhoUsesItNext() {
        ada.receiver().answerWith(Answer.of(429, "Retry-After: 120"));
        ada.isLiked("Amy");
        ada.ends("waiting", "429");
        ada.receiver().answerWith(Answer.of(201));
        Reader ben = Reader.of(function).verified("en", "UTC");
        ben.api()
                .post(
                        INBOX + "/push/subscriptions",
                        ada.browser().subscription(ada.receiver().url() + "/p"))
                .is(201);
        assertThat(ada.reader().api().get(INBOX + "/push/subscriptions").is(200).at("/items"))
                .isEmpty();
        function.later(Duration.ofSeconds(140)).tick("notifications-due");
        ada.ends("skipped", "The push subscription is not there any more");
        assertThat(ada.pushes()).hasSize(1);
    }
}

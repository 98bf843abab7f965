package dev.medley.notifications;

import static dev.medley.notifications.PhoneServices.APNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.events.Event;
import dev.medley.kernel.TraceContext;
import dev.medley.notifications.PushReceiver.Answer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pushes to applications on phones, to a server that speaks as APNs does. */
class ApnsPushTest extends PhoneFixture {

    @Test
    void apnsGetsTheMessageOverHttp2WithATokenOfTheTeam() throws IOException {
        registers(ada, "apns");
        UUID delivery = isPushed("Amy");
        assertThat(of(delivery, "status")).isEqualTo("sent");
        assertThat(lastApns().header("apns-topic")).isEqualTo("dev.medley.test");
        assertThat(lastApns().header("apns-push-type")).isEqualTo("alert");
        assertThat(lastApns().header("apns-priority")).isEqualTo("5");
        assertThat(lastApns().header("apns-collapse-id")).hasSize(32);
        JsonNode body = JSON.readTree(lastApns().body());
        assertThat(body.at("/aps/alert/title").asText()).isEqualTo("Amy wrote to you");
        assertThat(body.at("/type").asText()).isEqualTo("message.received");
        String bearer = lastApns().header("authorization").substring("bearer ".length());
        assertThat(PhoneServices.isSignedByApple(bearer)).isTrue();
        assertThat(PhoneServices.claims(bearer).at("/iss").asText()).isEqualTo("DEF123GHIJ");
        isPushed("Ben");
        assertThat(lastApns().header("authorization")).isEqualTo("bearer " + bearer);
    }

    @Test
    void apnsIsToldTheTraceThatAPushBelongsTo() {
        registers(ada, "apns");
        String trace = TraceContext.random();
        ada.happens("message.received", UUID.randomUUID(), Map.of("name", "Amy"));
        new Deliveries(function, "notifications-devices")
                .deliver(new Event(
                        UUID.randomUUID(),
                        "push-delivery.due",
                        Instant.now(),
                        ada.id(),
                        queued(),
                        io.micronaut.json.tree.JsonNode.from(Map.of()),
                        trace));
        assertThat(TraceContext.traceOf(lastApns().header(TraceContext.HEADER), "none"))
                .isEqualTo(trace);
    }

    @Test
    void aProviderTokenIsReplacedAfterFortyMinutesAndWhenApnsSaysSoNotBeforeTwenty() {
        registers(ada, "apns");
        isPushed("Amy");
        String first = lastApns().header("authorization");
        APNS.answerWith(new Answer(403, "{\"reason\": \"ExpiredProviderToken\"}"));
        assertThatThrownBy(() -> isPushed("Ben")).hasStackTraceContaining("ExpiredProviderToken");
        assertThat(lastApns().header("authorization")).isEqualTo(first);
        APNS.answerWith(Answer.of(200));
        FunctionUnderTest later = function.later(Duration.ofMinutes(45));
        UUID delivery = queued();
        isTried(later, delivery);
        assertThat(lastApns().header("authorization")).isNotEqualTo(first);
    }

    @Test
    void anApplicationThatApnsDoesNotKnowIsForgotten() {
        registers(ada, "apns");
        APNS.answerWith(new Answer(410, "{\"reason\": \"Unregistered\", \"timestamp\": 1}"));
        assertThat(of(isPushed("Amy"), "status")).isEqualTo("skipped");
        assertThat(subscriptions()).isEmpty();
    }

    @Test
    void whatApnsRefusesIsNotSentAgainAndWhatItCannotTakeIs() {
        registers(ada, "apns");
        APNS.answerWith(new Answer(400, "{\"reason\": \"BadDeviceToken\"}"));
        assertThat(of(isPushed("Amy"), "answer"))
                .isEqualTo("The push service refuses it: 400 {\"reason\": \"BadDeviceToken\"}");
        APNS.answerWith(Answer.of(503));
        assertThatThrownBy(() -> isPushed("Ben")).hasStackTraceContaining("503");
        APNS.answerWith(Answer.NONE);
        assertThatThrownBy(() -> isPushed("Cleo")).hasStackTraceContaining("No answer: timed out");
    }

    @Test
    void aTokenIsThatOfWhoRegistersItLast() {
        registers(ada, "apns");
        Reader ben = Reader.of(function).verified("en", "UTC");
        ben.api()
                .post(SUBSCRIPTIONS, Map.of("service", "apns", "token", token.toUpperCase(java.util.Locale.ROOT)))
                .is(201);
        assertThat(subscriptions()).isEmpty();
        assertThat(ben.api().get(SUBSCRIPTIONS).is(200).at("/items")).hasSize(1);
    }

    @Test
    void tokensThatAreNoneAreRefused() {
        for (String none : new String[] {"short", "x".repeat(64), "white space in it", "A".repeat(2000)}) {
            assertThat(ada.api()
                            .post(SUBSCRIPTIONS, Map.of("service", "apns", "token", none))
                            .status())
                    .isEqualTo(422);
        }
        ada.api().post(SUBSCRIPTIONS, Map.of("service", "fcm")).isProblem(422, "push-address-refused");
    }
}

package dev.medley.notifications;

import static dev.medley.notifications.PhoneServices.FCM;
import static dev.medley.notifications.PhoneServices.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.notifications.PushReceiver.Answer;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pushes to applications on phones, to a server that speaks as FCM does. */
class FcmPushTest extends PhoneFixture {

    @Test
    void fcmGetsTheMessageWithAnAccessTokenOfTheServiceAccount() throws Exception {
        registers(ada, "fcm");
        UUID delivery = isPushed("Amy");
        assertThat(of(delivery, "status")).isEqualTo("sent");
        assertThat(lastFcm().header("Authorization")).startsWith("Bearer ");
        JsonNode message = JSON.readTree(lastFcm().body()).path("message");
        assertThat(message.at("/token").asText()).isEqualTo(token);
        assertThat(message.at("/notification/title").asText()).isEqualTo("Amy wrote to you");
        assertThat(message.at("/data/type").asText()).isEqualTo("message.received");
        assertThat(message.at("/android/ttl").asText()).isEqualTo("86400s");
        assertThat(message.at("/android/collapse_key").asText()).hasSize(32);
        String form = new String(TOKENS.posted("/token").getLast().body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(form).startsWith("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=");
        String assertion = form.substring(form.indexOf("assertion=") + 10);
        assertThat(PhoneServices.isSignedByGoogle(assertion)).isTrue();
        JsonNode claims = PhoneServices.claims(assertion);
        assertThat(claims.at("/iss").asText()).isEqualTo("push@medley-test");
        assertThat(claims.at("/aud").asText()).isEqualTo(TOKENS.url() + "/token");
    }

    @Test
    void anAccessTokenIsKeptAndReplacedWhenFcmDoesNotTakeIt() {
        registers(ada, "fcm");
        isPushed("Amy");
        int fetched = TOKENS.posted("/token").size();
        isPushed("Ben");
        assertThat(TOKENS.posted("/token")).hasSize(fetched);
        TOKENS.answerWith(PhoneServices.token("second"));
        FCM.answerWith(Answer.of(401));
        assertThatThrownBy(() -> isPushed("Cleo")).hasStackTraceContaining("401");
        assertThat(TOKENS.posted("/token")).hasSize(fetched + 1);
        assertThat(lastFcm().header("Authorization")).isEqualTo("Bearer second");
        answerAsUsual();
        assertThat(of(isPushed("Dora"), "status")).isEqualTo("sent");
    }

    @Test
    void anApplicationThatFcmDoesNotKnowIsForgotten() {
        registers(ada, "fcm");
        FCM.answerWith(new Answer(
                404, "{\"error\": {\"status\": \"NOT_FOUND\", \"details\": [{\"errorCode\": \"UNREGISTERED\"}]}}"));
        assertThat(of(isPushed("Amy"), "status")).isEqualTo("skipped");
        assertThat(subscriptions()).isEmpty();
    }

    @Test
    void aProjectThatFcmDoesNotKnowLosesNoApplication() {
        registers(ada, "fcm");
        FCM.answerWith(new Answer(404, "{\"error\": {\"status\": \"NOT_FOUND\"}}"));
        assertThat(of(isPushed("Amy"), "answer")).startsWith("The push service refuses it: 404");
        assertThat(subscriptions()).hasSize(1);
    }

    @Test
    void aServiceThatWantsToBeLeftAloneIsLeftAlone() {
        registers(ada, "fcm");
        FCM.answerWith(Answer.of(429, "Retry-After: 600"));
        UUID delivery = isPushed("Amy");
        assertThat(of(delivery, "status")).isEqualTo("waiting");
        assertThat(of(delivery, "due_at > now() + interval '9 minutes'")).isIn("t", "true");
    }

    @Test
    void whatGoesWrongOnTheWayIsTriedAgain() {
        registers(ada, "fcm");
        FCM.answerWith(Answer.of(503));
        assertThatThrownBy(() -> isPushed("Amy")).hasStackTraceContaining("503");
        FCM.answerWith(Answer.NONE);
        assertThatThrownBy(() -> isPushed("Amy")).hasStackTraceContaining("No answer: timed out");
        for (Answer answer :
                new Answer[] {new Answer(200, "<html>"), new Answer(200, "{}"), Answer.of(500), Answer.of(400)}) {
            FunctionUnderTest later = function.later(Duration.ofHours(2));
            TOKENS.answerWith(answer);
            FCM.answerWith(Answer.of(200));
            UUID delivery = queued();
            assertThatThrownBy(() -> isTried(later, delivery)).hasStackTraceContaining("The server of access tokens");
            assertThat(of(delivery, "status")).isEqualTo("queued");
        }
    }
}

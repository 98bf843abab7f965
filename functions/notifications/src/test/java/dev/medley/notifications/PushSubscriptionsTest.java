package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.kernel.Base64Url;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where accounts get pushes. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class PushSubscriptionsTest {

    private static final String SUBSCRIPTIONS = INBOX + "/push/subscriptions";

    private final FunctionUnderTest function;
    private final Reader ada;
    private final TestBrowser browser = TestBrowser.any();

    PushSubscriptionsTest(FunctionUnderTest function) {
        this.function = function;
        ada = Reader.of(function).verified("en", "UTC");
    }

    private ApiAnswer register(String endpoint) {
        return ada.api().post(SUBSCRIPTIONS, browser.subscription(endpoint));
    }

    private JsonNode listed() {
        return ada.api().get(SUBSCRIPTIONS).is(200).at("/items");
    }

    @Test
    void aBrowserIsRegisteredListedAndRemoved() {
        Map<String, Object> body = new HashMap<>(browser.subscription("https://push.example.com/s/" + ada.id()));
        body.put("name", "Browser at work");
        ApiAnswer made = ada.api().post(SUBSCRIPTIONS, body).is(201);
        assertThat(made.text("/host")).isEqualTo("push.example.com");
        assertThat(made.body()).doesNotContain("/s/" + ada.id());
        assertThat(listed()).hasSize(1);
        assertThat(listed().at("/0/name").asText()).isEqualTo("Browser at work");
        assertThat(listed().at("/0/service").asText()).isEqualTo("web-push");
        String one = SUBSCRIPTIONS + "/" + made.text("/id");
        Reader.of(function).api().delete(one).isProblem(404, "push-subscription-unknown");
        ada.api().delete(one).is(204);
        ada.api().delete(one).isProblem(404, "push-subscription-unknown");
        assertThat(listed()).isEmpty();
    }

    @Test
    void aBrowserThatRegistersAgainIsTheSame() {
        String endpoint = "https://push.example.com/s/" + ada.id();
        String id = register(endpoint).is(201).text("/id");
        assertThat(register(endpoint).is(201).text("/id")).isEqualTo(id);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void theOneThatWasRegisteredLongestAgoMakesRoom() {
        String first =
                register("https://push.example.com/s/0-" + ada.id()).is(201).text("/id");
        for (int i = 1; i <= 20; i++) {
            register("https://push.example.com/s/" + i + "-" + ada.id()).is(201);
        }
        assertThat(listed()).hasSize(20);
        assertThat(listed().findValuesAsText("id")).doesNotContain(first);
    }

    @Test
    void serversThatAreNotPublicAreRefused() {
        for (String endpoint : List.of(
                "http://push.example.com/s",
                "https://10.0.0.1/s",
                "https://169.254.169.254/latest",
                "https://[::ffff:10.0.0.1]/s",
                "https://user@push.example.com/s",
                "https://0x7f.1/s",
                "not a url",
                "file:///etc/passwd")) {
            register(endpoint).isProblem(422, "push-address-refused");
        }
        assertThat(listed()).isEmpty();
    }

    @Test
    void keysThatAreNoneAreRefused() {
        byte[] elsewhere = browser.publicKey().clone();
        elsewhere[64] ^= 1;
        byte[] compressed = new byte[33];
        compressed[0] = 2;
        String secret = Base64Url.encode(browser.authSecret());
        for (byte[] key : List.of(elsewhere, compressed, new byte[65], new byte[0])) {
            refuses(Map.of("p256dh", Base64Url.encode(key), "auth", secret), "/keys/p256dh");
        }
        String key = Base64Url.encode(browser.publicKey());
        refuses(Map.of("p256dh", "*", "auth", secret), "/keys/p256dh");
        refuses(Map.of("p256dh", key, "auth", "AAAA"), "/keys/auth");
        ada.api()
                .post(SUBSCRIPTIONS, Map.of("endpoint", "https://push.example.com/s", "keys", Map.of("auth", secret)))
                .is(422);
    }

    private void refuses(Map<String, String> keys, String pointer) {
        ApiAnswer answer = ada.api()
                .post(SUBSCRIPTIONS, Map.of("endpoint", "https://push.example.com/s", "keys", keys))
                .isProblem(422, "push-address-refused");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void whatIsForAnotherServiceIsRefused() {
        ada.api().post(SUBSCRIPTIONS, Map.of()).isProblem(422, "push-address-refused");
        Map<String, Object> both = new HashMap<>(browser.subscription("https://push.example.com/s"));
        both.put("token", "0123456789abcdef");
        ada.api().post(SUBSCRIPTIONS, both).isProblem(422, "push-address-refused");
        ada.api().post(SUBSCRIPTIONS, Map.of("service", "pigeon")).is(400);
    }

    @Test
    void theKeyOfTheStageStaysTheSame() {
        String key = ada.api().get(INBOX + "/application-server-key").is(200).text("/publicKey");
        assertThat(Base64Url.decode(key)).hasSize(65).startsWith(4);
        assertThat(function.later(java.time.Duration.ofDays(400))
                        .as(ada.account())
                        .get(INBOX + "/application-server-key")
                        .is(200)
                        .text("/publicKey"))
                .isEqualTo(key);
    }

    @Test
    void whoActsInTheOwnersPlaceRegistersNothing() {
        Api inAdasPlace = function.as(ada.account().impersonated());
        inAdasPlace
                .post(SUBSCRIPTIONS, browser.subscription("https://push.example.com/s"))
                .isProblem(403, "owner-required");
        inAdasPlace.delete(SUBSCRIPTIONS + "/" + ada.id()).isProblem(403, "owner-required");
    }

    @Test
    void aServiceThatTheStageHasNoAccessToIsRefused() {
        ada.api()
                .post(SUBSCRIPTIONS, Map.of("service", "fcm", "token", "0123456789abcdef"))
                .isProblem(422, "push-service-unavailable");
    }
}

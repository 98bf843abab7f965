package dev.medley.notifications;

import static dev.medley.notifications.Reader.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import dev.medley.kernel.Base64Url;
import dev.medley.notifications.PushReceiver.Posted;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pushes to browsers, by way of the real queue. */
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class WebPushTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FunctionUnderTest function;
    private final PushedReader ada;

    WebPushTest(FunctionUnderTest function) {
        this.function = function;
        ada = PushedReader.of(function);
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void theBrowserOfTheseTestsDecryptsTheExampleOfTheStandard() {
        TestBrowser example = TestBrowser.of(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
                "BTBZMqHH6r4Tts7J_aSIgg");
        assertThat(example.decrypt(Base64Url.decode("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXL"
                        + "WyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void everyKeyOfABrowserIsEncryptedForRightly() {
        WebPush webPush = new WebPush("mailto:medley@example.org", VapidKeys.generate());
        for (int i = 0; i < 600; i++) {
            TestBrowser any = TestBrowser.any();
            byte[] body = webPush.getBody(
                    ("message " + i).getBytes(StandardCharsets.UTF_8), any.publicKey(), any.authSecret());
            assertThat(any.decrypt(body)).isEqualTo("message " + i);
        }
    }

    @Test
    void aPushIsEncryptedForTheBrowserAndSaysWhoSendsIt() throws IOException {
        UUID post = ada.isLiked("Amy");
        Posted push = ada.onlyPush();
        JsonNode payload = ada.decrypt(push);
        assertThat(payload.at("/title").asText()).isEqualTo("Amy liked your post");
        assertThat(payload.at("/type").asText()).isEqualTo("post.liked");
        assertThat(payload.at("/id").asText())
                .isEqualTo(ada.reader().api().get(INBOX).is(200).text("/items/0/id"));
        assertThat(push.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(push.header("TTL")).isEqualTo("86400");
        assertThat(push.header("Urgency")).isEqualTo("normal");
        assertThat(push.header("Topic"))
                .hasSize(32)
                .isEqualTo(payload.at("/tag").asText());
        ada.ends("sent", "201");
        assertThat(ada.reader().delivery("channel")).isEqualTo("push");

        String authorization = push.header("Authorization");
        assertThat(authorization).startsWith("vapid t=");
        String token = authorization.replaceAll("^vapid t=([^,]+), ?k=.*$", "$1");
        String key = authorization.replaceAll("^.*k=(.*)$", "$1");
        assertThat(key)
                .isEqualTo(ada.reader()
                        .api()
                        .get(INBOX + "/application-server-key")
                        .is(200)
                        .text("/publicKey"));
        assertThat(TestBrowser.isSigned(token, key)).isTrue();
        JsonNode claims = JSON.readTree(Base64Url.decode(token.split("\\.", -1)[1]));
        assertThat(claims.at("/aud").asText()).isEqualTo(ada.receiver().url());
        assertThat(claims.at("/sub").asText()).isEqualTo("mailto:medley@example.org");
        assertThat(Instant.ofEpochSecond(claims.at("/exp").asLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
        assertThat(post).isNotNull();
    }

    @Test
    void whatIsAddedToANotificationTakesTheTopicOfTheFirstPush() throws IOException {
        UUID post = ada.isLiked("Amy");
        Posted first = ada.onlyPush();
        ada.ends("sent", "201");
        ada.reader().happens("post.liked", post, Map.of("name", "Ben"));
        await().untilAsserted(() -> assertThat(ada.pushes()).hasSize(2));
        Posted second = ada.pushes().get(1);
        assertThat(second.header("Topic")).isEqualTo(first.header("Topic"));
        assertThat(ada.decrypt(second).at("/title").asText()).isEqualTo("Ben and 1 others liked your post");
    }

    @Test
    void aLongTextIsCutToWhatPushServicesTake() throws IOException {
        ada.reader()
                .api()
                .put(INBOX + "/preferences/recordings/push", Map.of("mode", "immediate"))
                .is(204);
        ada.reader().isRejected("\"ü😀".repeat(3000));
        Posted push = ada.onlyPush();
        assertThat(push.body()).hasSizeLessThanOrEqualTo(4096);
        assertThat(ada.decrypt(push).at("/body").asText()).startsWith("\"ü😀").endsWith("…");
        assertThat(ada.decrypt(push).at("/url").asText()).startsWith("https://medley.test/recordings/");
    }

    @Test
    void eachBrowserOfAnAccountGetsItAndNobodyElse() {
        TestBrowser other = TestBrowser.any();
        ada.reader()
                .api()
                .post(
                        INBOX + "/push/subscriptions",
                        other.subscription(ada.receiver().url() + "/q"))
                .is(201);
        Reader ben = Reader.of(function).verified("en", "UTC");
        ben.api()
                .post(
                        INBOX + "/push/subscriptions",
                        other.subscription(ada.receiver().url() + "/ben"))
                .is(201);
        ada.isLiked("Amy");
        await().untilAsserted(() -> assertThat(ada.receiver().posted("/q")).hasSize(1));
        await().untilAsserted(() -> assertThat(ada.pushes()).hasSize(1));
        assertThat(ada.receiver().posted("/ben")).isEmpty();
        assertThat(Rows.count(
                        "select count(*) from notifications.delivery where account_id = ?",
                        ada.reader().id()))
                .isEqualTo(2);
    }
}

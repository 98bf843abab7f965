package dev.medley.security.anomalies;

import static dev.medley.security.anomalies.DetectionLab.ANOMALIES;
import static dev.medley.security.anomalies.DetectionLab.address;
import static dev.medley.security.anomalies.DetectionLab.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.medley.security.anomalies.DetectionLab.Sent;
import dev.medley.security.anomalies.external.AnomalyScorerSettings;
import dev.medley.testkit.Api;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server scores in place of the forest while it answers. */
class ExternalScorerTest {

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final Pattern WINDOW = Pattern.compile("\\[[-0-9.eE,]+]");

    private static volatile int status = 200;
    private static volatile UnaryOperator<String> answer = ExternalScorerTest::scoreAll;
    private static final HttpServer SERVER = start();

    private final TestAccount administrator = TestAccount.with("admin");
    private final String network = address();

    /** Started with the first test, and known to reach the server. */
    private static final class Holder {
        private static final int PORT = SERVER.getAddress().getPort();
        static final DetectionLab LAB = DetectionLab.with(Map.of(
                "medley.outbound.allowed",
                "127.0.0.1:" + PORT,
                "medley.anomaly-scorer.url",
                "http://127.0.0.1:" + PORT + "/score",
                "medley.anomaly-scorer-secret",
                "open sesame"));
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/score", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                ASKED.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
                byte[] bytes = answer.apply(body).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void whatItFindsIsReportedWithItsNameAndVersion() {
        status = 200;
        answer = ExternalScorerTest::scoreAll;
        ASKED.clear();
        UUID account = UUID.randomUUID();
        lab().minute(Sent.by(account, network, 300));
        assertThat(found(admin(), "principal=" + account)).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.path("scorer").asText()).isEqualTo("external");
            assertThat(anomaly.path("scorerVersion").asText()).isEqualTo("v7");
            assertThat(anomaly.path("score").asDouble()).isEqualTo(1.5);
            assertThat(anomaly.path("kind").asText()).isEqualTo("traffic-spike");
            assertThat(anomaly.at("/features/0/feature").asText()).isEqualTo("requests");
        });
        assertThat(ASKED)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request)
                        .startsWith("Bearer open sesame {")
                        .contains("\"features\":[\"requests\"")
                        .doesNotContain(account.toString())
                        .doesNotContain(network));
        assertThat(admin().get(ANOMALIES + "/detection").is(200).text("/scorer"))
                .isEqualTo("external");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "{\"version\":\"v\",\"threshold\":0,\"scores\":[]}",
                "{\"version\":\"v\",\"threshold\":1,\"scores\":[1,null,3]}",
                "null",
                "[]"
            })
    void whatIsNoAnswerLeavesItToTheForestAndTheRules(String text) {
        status = 200;
        answer = _ -> text;
        requireFallback("the external scorer's answer cannot be read");
    }

    @Test
    void aServerThatFailsIsAskedAgainAndThenLeftAlone() {
        answer = _ -> "";
        status = 503;
        ASKED.clear();
        requireFallback("the external scorer answers 503");
        assertThat(ASKED).hasSizeBetween(2, 3);
        lab().minutes(3, Sent.by(UUID.randomUUID(), network, 30));
        int before = ASKED.size();
        lab().minute(Sent.by(UUID.randomUUID(), network, 30));
        assertThat(ASKED.size() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void itsAddressIsCheckedWhenTheFunctionStarts() {
        for (String url : List.of("http://example.org/score", "ftp://10.0.0.1/", "score", "http://localhost/")) {
            assertThatThrownBy(() -> new AnomalyScorerSettings(url, Duration.ofSeconds(3)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new AnomalyScorerSettings("https://example.org/score", Duration.ofSeconds(3)).url())
                .isNotEmpty();
    }

    private void requireFallback(String fault) {
        lab().minute(
                        Sent.by(UUID.randomUUID(), address(), 30),
                        Sent.by(null, network, 40).path("/.env*", null).answered(404, "route-unknown"));
        assertThat(found(admin(), "network=" + network))
                .singleElement()
                .satisfies(
                        anomaly -> assertThat(anomaly.path("scorer").asText()).isIn("rules", "forest"));
        assertThat(admin().get(ANOMALIES + "/detection").is(200).text("/fault")).contains(fault);
    }

    /** All windows are anomalies for their number of requests. */
    private static String scoreAll(String body) {
        Matcher windows = WINDOW.matcher(body);
        int count = 0;
        while (windows.find()) {
            count++;
        }
        String scores = String.join(",", Collections.nCopies(count, "3"));
        String contribution = "[1" + ",0".repeat(Feature.values().length - 1) + "]";
        String contributions = String.join(",", Collections.nCopies(count, contribution));
        return "{\"version\":\"v7\",\"threshold\":2,\"scores\":[" + scores + "],\"contributions\":[" + contributions
                + "],\"more\":1}";
    }

    private static DetectionLab lab() {
        return Holder.LAB;
    }

    private Api admin() {
        return lab().as(administrator);
    }
}

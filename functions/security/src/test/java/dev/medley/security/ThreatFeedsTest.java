package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.sun.net.httpserver.HttpServer;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that others publish as hostile are refused. */
class ThreatFeedsTest {

    private static final String FEEDS = "/api/admin/threat-feeds";

    private static volatile int status;
    private static volatile String text = "";
    private static final HttpServer SERVER = start();

    private final TestAccount administrator = TestAccount.with("admin");
    private final FunctionUnderTest function = Holder.FUNCTION;
    private final Api admin = function.as(administrator);

    /** Started with the first test, and known to reach the server. */
    private static final class Holder {
        static final FunctionUnderTest FUNCTION = FunctionUnderTest.with(
                "security",
                Map.of(
                        "medley.outbound.allowed",
                        "127.0.0.1:" + SERVER.getAddress().getPort()));
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
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

    @AfterEach
    void forget() {
        int _ = Rows.update("delete from security.threat_feed");
    }

    @Test
    void whatAFeedListsIsRefusedUntilItIsNotListedOrAllowedByAnOperator() {
        UUID id = feed();
        publish(200, "# hostile\n203.0.113.0/24 ; a botnet\n\n198.51.100.66\n10.0.0.0/8\n2001:db8:bad::/48\n");
        function.tick("threat-feeds");
        ApiAnswer imported = admin.get(FEEDS).is(200);
        assertThat(imported.at("/items/0/ranges").asInt()).isEqualTo(3);
        assertThat(imported.at("/items/0/fault").isNull()).isTrue();
        FunctionUnderTest later = function.later(Duration.ofMinutes(1));
        assertThat(status(later, "203.0.113.7")).isEqualTo(403);
        assertThat(status(later, "2001:db8:bad::7")).isEqualTo(403);
        assertThat(status(later, "198.51.100.67")).isEqualTo(401);

        publish(200, "198.51.100.66\n");
        admin.post(FEEDS + "/" + id + "/import").is(200);
        assertThat(status(function.later(Duration.ofMinutes(2)), "203.0.113.7")).isEqualTo(401);
        assertThat(status(function.later(Duration.ofMinutes(2)), "198.51.100.66"))
                .isEqualTo(403);
        admin.delete(FEEDS + "/" + id).is(204);
        assertThat(status(function.later(Duration.ofMinutes(3)), "198.51.100.66"))
                .isEqualTo(401);
        assertThat(Rows.texts("select action from audit.entry where subject_id = ? order by id", id))
                .containsExactly("threat-feed.added", "threat-feed.import-ordered", "threat-feed.removed");
    }

    @ParameterizedTest
    @CsvSource({
        "500, 203.0.113.9, its server answers 500",
        "404, 203.0.113.9, its server answers 404",
        "200, '', it is no list of address ranges",
        "200, '<html>sorry</html>', it is no list of address ranges",
        "200, 0.0.0.0/0, it is no list of address ranges",
        "200, 10.0.0.0/8, it is no list of address ranges"
    })
    void aFeedThatCannotBeReadKeepsWhatItHad(int status, String text, String fault) {
        UUID id = feed();
        publish(200, "203.0.113.0/24");
        admin.post(FEEDS + "/" + id + "/import").is(200);
        publish(status, text);
        ApiAnswer failed = admin.post(FEEDS + "/" + id + "/import").is(200);
        assertThat(failed.text("/fault")).isEqualTo(fault);
        assertThat(failed.at("/ranges").asInt()).isEqualTo(1);
        assertThat(Rows.texts("select cidr::text from security.feed_range where feed_id = ?", id))
                .containsExactly("203.0.113.0/24");
    }

    @Test
    void aFeedOnAPrivateNetworkIsNotAsked() {
        UUID id = admin.post(FEEDS, Map.of("name", "inside", "url", "http://169.254.169.254/latest/meta-data"))
                .is(201)
                .id();
        assertThat(admin.post(FEEDS + "/" + id + "/import").is(200).text("/fault"))
                .startsWith("its server is ");
    }

    @Test
    void whatIsNoFeedIsRefused() {
        admin.post(FEEDS, Map.of("name", "x", "url", "file:///etc/passwd")).isProblem(422, "validation-failed");
        admin.post(FEEDS, Map.of("name", "x", "url", "https://ada:word@example.org/list"))
                .isProblem(422, "validation-failed");
        admin.post(FEEDS, Map.of("name", "", "url", "https://example.org")).isProblem(422, "validation-failed");
        admin.post(FEEDS + "/" + UUID.randomUUID() + "/import").isProblem(404, "threat-feed-unknown");
        admin.delete(FEEDS + "/" + UUID.randomUUID()).isProblem(404, "threat-feed-unknown");
        function.as(TestAccount.any()).get(FEEDS).isProblem(403, "permission-missing");
        function.as(administrator.signedInAnHourAgo())
                .post(FEEDS, Map.of("name", "x", "url", "https://example.org"))
                .isProblem(401, "step-up-required");
    }

    private UUID feed() {
        String url = "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/hostile.txt";
        return admin.post(FEEDS, Map.of("name", "hostile", "url", url)).is(201).id();
    }

    private static void publish(int answer, String ranges) {
        status = answer;
        text = ranges;
    }

    private static int status(FunctionUnderTest later, String address) {
        APIGatewayProxyRequestEvent event = LambdaRequests.get(FEEDS);
        event.getRequestContext().setIdentity(new RequestIdentity().withSourceIp(address));
        return later.call(event).getStatusCode();
    }
}

package dev.medley.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboundClientTest {

    private static final Destination SHORT =
            Destination.configured("test").timeout(Duration.ofMillis(400)).maxResponseBytes(1000);

    private final ClientFixture fixture = new ClientFixture();

    @Test
    void anAnswerComesWithStatusHeadersAndBody() throws Exception {
        try (TestServer server = TestServer.answering(
                "HTTP/1.1 404 Not Found\r\nX-Many: a\r\nx-many: b\r\nContent-Length: 4\r\n\r\nnone")) {
            OutboundResponse response = fixture.configured()
                    .send(OutboundRequest.get(server.uri("/a%20b?c=d%26e")).header("X-Mine", "1"));
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.text()).isEqualTo("none");
            assertThat(response.headers().get("x-many")).containsExactly("a", "b");
            assertThat(response.header("X-MANY")).contains("a");
            assertThat(server.heads().getFirst())
                    .startsWith("GET /a%20b?c=d%26e HTTP/1.1\r\n")
                    .contains("X-Mine: 1\r\n", "Host: 127.0.0.1:" + server.port());
        }
    }

    @Test
    void aBodyIsSentWithItsLength() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.status(204))) {
            OutboundRequest request = OutboundRequest.of("POST", server.uri("/"))
                    .header("Content-Type", "application/json")
                    .body("{}".getBytes(US_ASCII));
            assertThat(fixture.configured().send(request).status()).isEqualTo(204);
            assertThat(server.heads().getFirst()).contains("Content-Length: 2", "Content-Type: application/json");
        }
    }

    @Test
    void eachRequestHasAConnectionOfItsOwn() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.ok("x"))) {
            OutboundClient client = fixture.configured();
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(OutboundRequest.get(server.uri("/"))).text())
                        .isEqualTo("x");
            }
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void aBrokenOffAnswerIsNoAnswer() {
        try (TestServer server = TestServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) {
            assertOutcome(Outcome.UNREACHABLE, server);
        }
    }

    @Test
    void somethingThatIsNotHttpIsNoAnswer() {
        try (TestServer server = TestServer.answering("SSH-2.0-OpenSSH_9.2\r\n")) {
            assertOutcome(Outcome.UNREACHABLE, server);
        }
    }

    @Test
    void aClosedPortIsUnreachable() {
        TestServer server = TestServer.answering("");
        server.close();
        assertOutcome(Outcome.UNREACHABLE, server);
    }

    @Test
    void aSlowNameLookupIsGivenUpWhenTheTimeIsOver() {
        fixture.resolver(_ -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new java.net.UnknownHostException("interrupted");
            }
            return new java.net.InetAddress[0];
        });
        assertThat(failure(fixture.client(SHORT), OutboundRequest.get(URI.create("http://example.com/")))
                        .outcome())
                .isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void anInterruptEndsTheCall() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (TestServer server = new TestServer(_ -> {
            asked.countDown();
            new CountDownLatch(1).await();
        })) {
            CompletableFuture<Outcome> outcome = new CompletableFuture<>();
            Thread caller = Thread.ofVirtual().start(() -> {
                Outcome got = failure(fixture.configured(), OutboundRequest.get(server.uri("/")))
                        .outcome();
                outcome.complete(Thread.currentThread().isInterrupted() ? got : Outcome.ANSWERED);
            });
            asked.await();
            caller.interrupt();
            assertThat(outcome.get()).isEqualTo(Outcome.INTERRUPTED);
        }
    }

    @Test
    void noTextNamesPathQueryHeaderOrBody() {
        TestServer server = TestServer.answering("");
        server.close();
        OutboundRequest request = OutboundRequest.of("POST", server.uri("/secret-path?token=secret-query"))
                .header("Authorization", "secret-header")
                .body("secret-body".getBytes(US_ASCII));
        OutboundException failure = failure(fixture.configured(), request);
        assertThat(failure.toString()).contains("test").doesNotContain("secret");
        assertThat(failure.getCause()).isNull();
        assertThat(request.toString()).doesNotContain("secret");
    }

    @Test
    void headersThatWouldSplitTheRequestAreRefused() {
        OutboundRequest request = OutboundRequest.get(URI.create("http://example.com/"));
        assertThatThrownBy(() -> request.header("X", "a\r\nHost: b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.header("X\r\nY", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.header("Host", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.header("transfer-encoding", "chunked"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertOutcome(Outcome outcome, TestServer server) {
        assertThat(failure(
                                fixture.configured(),
                                OutboundRequest.get(server.uri("/")).retryable(false))
                        .outcome())
                .isEqualTo(outcome);
    }

    private static OutboundException failure(OutboundClient client, OutboundRequest request) {
        return catchThrowableOfType(OutboundException.class, () -> client.send(request));
    }
}

package dev.medley.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboundLimitsTest {

    private static final Destination SMALL = Destination.configured("test").maxResponseBytes(1000);
    private static final Destination SHORT = SMALL.timeout(Duration.ofMillis(400));

    private final ClientFixture fixture = new ClientFixture();

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        try (TestServer server = new TestServer(_ -> new CountDownLatch(1).await())) {
            assertOutcome(Outcome.TIMED_OUT, server);
        }
    }

    @Test
    void aBodyThatComesByteByByteIsGivenUpWhenTheTimeIsOver() {
        try (TestServer server = new TestServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(US_ASCII));
            for (int i = 0; i < 900; i++) {
                out.write('x');
                Thread.sleep(50);
            }
        })) {
            assertOutcome(Outcome.TIMED_OUT, server);
        }
    }

    @Test
    void aHeadThatComesByteByByteIsGivenUpWhenTheTimeIsOver() {
        try (TestServer server = new TestServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
            for (int i = 0; i < 900; i++) {
                out.write('x');
                Thread.sleep(50);
            }
        })) {
            assertOutcome(Outcome.TIMED_OUT, server);
        }
    }

    @Test
    void endlessInterimAnswersAreGivenUpWhenTheTimeIsOver() {
        try (TestServer server = new TestServer(out -> {
            while (true) {
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII));
            }
        })) {
            assertOutcome(Outcome.TIMED_OUT, server);
        }
    }

    @Test
    void anEndlessBodyIsNotReadBeyondTheLimit() throws Exception {
        CompletableFuture<Long> sent = new CompletableFuture<>();
        try (TestServer server = new TestServer(out -> {
            long total = 0;
            try {
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
                while (true) {
                    out.write(new byte[8192]);
                    total += 8192;
                }
            } finally {
                sent.complete(total);
            }
        })) {
            assertOutcome(Outcome.TOO_LARGE, server);
            assertThat(sent.get()).isLessThan(50_000_000);
        }
    }

    @Test
    void anEndlessBodyInChunksIsNotReadBeyondTheLimit() {
        try (TestServer server = new TestServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
            while (true) {
                out.write("4\r\nabcd\r\n".getBytes(US_ASCII));
            }
        })) {
            assertOutcome(Outcome.TOO_LARGE, server);
        }
    }

    @Test
    void theLimitItselfIsAllowedAndOneByteMoreIsNot() throws Exception {
        try (TestServer most = TestServer.answering(TestServer.ok("x".repeat(1000)));
                TestServer more = TestServer.answering(TestServer.ok("x".repeat(1001)))) {
            assertThat(fixture.client(SMALL)
                            .send(OutboundRequest.get(most.uri("/")))
                            .body())
                    .hasSize(1000);
            assertOutcome(Outcome.TOO_LARGE, more);
        }
    }

    @Test
    void aBodyThatNobodyWantsIsNotRead() throws Exception {
        try (TestServer server = new TestServer(out -> {
            out.write("HTTP/1.1 401 X\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
            while (true) {
                out.write("4\r\nabcd\r\n".getBytes(US_ASCII));
            }
        })) {
            OutboundResponse response =
                    fixture.client(SMALL.maxResponseBytes(0)).send(OutboundRequest.get(server.uri("/")));
            assertThat(response.status()).isEqualTo(401);
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void compressedBodiesAreNotExpanded() throws Exception {
        try (TestServer server =
                TestServer.answering("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc")) {
            assertThat(fixture.client(SMALL)
                            .send(OutboundRequest.get(server.uri("/")))
                            .text())
                    .isEqualTo("abc");
            assertThat(server.heads().getFirst()).doesNotContainIgnoringCase("Accept-Encoding");
        }
    }

    @Test
    void aHugeHeaderIsRefused() {
        try (TestServer server = TestServer.answering(
                "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\nContent-Length: 0\r\n\r\n")) {
            assertOutcome(Outcome.TOO_LARGE, server);
        }
    }

    @Test
    void tooManyHeadersAreRefused() {
        try (TestServer server =
                TestServer.answering("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000) + "Content-Length: 0\r\n\r\n")) {
            assertOutcome(Outcome.TOO_LARGE, server);
        }
    }

    private void assertOutcome(Outcome outcome, TestServer server) {
        assertThat(failure(
                                fixture.client(outcome == Outcome.TIMED_OUT ? SHORT : SMALL),
                                OutboundRequest.get(server.uri("/")).retryable(false))
                        .outcome())
                .isEqualTo(outcome);
    }

    private static OutboundException failure(OutboundClient client, OutboundRequest request) {
        return catchThrowableOfType(OutboundException.class, () -> client.send(request));
    }
}

package dev.medley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medley.kernel.CircuitBreaker;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboundRetryTest {

    private final ClientFixture fixture = new ClientFixture();

    @Test
    void aTransientAnswerIsAskedForAgainUntilItIsThere() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (TestServer server = new TestServer(
                out -> TestServer.text(calls.incrementAndGet() < 3 ? TestServer.status(503) : TestServer.ok("x"))
                        .answer(out))) {
            assertThat(fixture.configured()
                            .send(OutboundRequest.get(server.uri("/")))
                            .text())
                    .isEqualTo("x");
            assertThat(server.connections()).isEqualTo(3);
            assertThat(fixture.pauses).hasSize(2);
            assertThat(fixture.pauses.get(0)).isBetween(Duration.ZERO, Duration.ofMillis(100));
            assertThat(fixture.pauses.get(1)).isBetween(Duration.ZERO, Duration.ofMillis(200));
        }
    }

    @Test
    void theLastAnswerCountsWhenAllFail() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.status(503))) {
            assertThat(fixture.configured()
                            .send(OutboundRequest.get(server.uri("/")))
                            .status())
                    .isEqualTo(503);
            assertThat(server.connections()).isEqualTo(RetryPolicy.ATTEMPTS);
        }
    }

    @Test
    void whatMayHaveHadItsEffectIsNotSentAgain() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.status(503))) {
            OutboundRequest post = OutboundRequest.of("POST", server.uri("/"));
            assertThat(fixture.configured().send(post).status()).isEqualTo(503);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(fixture.configured().send(post.retryable(true)).status()).isEqualTo(503);
            assertThat(server.connections()).isEqualTo(1 + RetryPolicy.ATTEMPTS);
        }
    }

    @Test
    void anAnswerThatWillNotChangeIsNotAskedForAgain() throws Exception {
        for (int status : new int[] {200, 301, 400, 401, 403, 404, 500, 501}) {
            try (TestServer server = TestServer.answering(TestServer.status(status))) {
                assertThat(fixture.configured()
                                .send(OutboundRequest.get(server.uri("/")))
                                .status())
                        .isEqualTo(status);
                assertThat(server.connections()).isEqualTo(1);
            }
        }
    }

    @Test
    void retryAfterIsWaitedForWhereThereIsTime() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.status(429, "Retry-After: 2"))) {
            assertThat(fixture.configured()
                            .send(OutboundRequest.get(server.uri("/")))
                            .status())
                    .isEqualTo(429);
            assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
        }
    }

    @Test
    void retryAfterLongerThanTheTimeLeftEndsTheCallAtOnce() throws Exception {
        try (TestServer server = TestServer.answering(TestServer.status(429, "Retry-After: 60"))) {
            OutboundResponse response = fixture.configured().send(OutboundRequest.get(server.uri("/")));
            assertThat(response.header("Retry-After")).contains("60");
            assertThat(server.connections()).isEqualTo(1);
            assertThat(fixture.pauses).isEmpty();
        }
    }

    @Test
    void retryAfterMayBeADateAndNonsenseIsIgnored() {
        RetryPolicy policy = new RetryPolicy(fixture.clock, new Random(1), fixture.pauses::add);
        Duration minute = Duration.ofMinutes(1);
        assertThat(policy.next(1, Optional.of("Thu, 01 Jan 2026 00:00:07 GMT"), minute))
                .contains(Duration.ofSeconds(7));
        for (String text : new String[] {"", "-5", "soon", "Wed, 31 Dec 2025 00:00:00 GMT"}) {
            assertThat(policy.next(1, Optional.of(text), minute).orElseThrow())
                    .isBetween(Duration.ZERO, Duration.ofMillis(100));
        }
        assertThat(policy.next(1, Optional.of("99999999999999999999"), minute)).isEmpty();
    }

    @Test
    void pausesAreSpreadOverTheirWholeRange() {
        RetryPolicy policy = new RetryPolicy(fixture.clock, new Random(1), fixture.pauses::add);
        long low = 0;
        for (int i = 0; i < 1000; i++) {
            long millis = policy.next(2, Optional.empty(), Duration.ofMinutes(1))
                    .orElseThrow()
                    .toMillis();
            low += millis < 100 ? 1 : 0;
            for (int s = 0; s < 10; s++) {
                policy.succeeded();
            }
        }
        assertThat(low).isBetween(400L, 600L);
    }

    @Test
    void retriesEndWithTheirBudgetAndComeBackWithSuccesses() {
        RetryPolicy policy = new RetryPolicy(fixture.clock, new Random(1), fixture.pauses::add);
        Duration minute = Duration.ofMinutes(1);
        for (int i = 0; i < RetryPolicy.BUDGET; i++) {
            assertThat(policy.next(1, Optional.empty(), minute)).isPresent();
        }
        assertThat(policy.next(1, Optional.empty(), minute)).isEmpty();
        for (int i = 0; i < 10; i++) {
            policy.succeeded();
        }
        assertThat(policy.next(1, Optional.empty(), minute)).isPresent();
        assertThat(policy.next(1, Optional.empty(), minute)).isEmpty();
    }

    @Test
    void aServerThatKeepsFailingIsLeftAloneForAWhile() throws Exception {
        try (TestServer failing = TestServer.answering(TestServer.status(500));
                TestServer well = TestServer.answering(TestServer.ok("x"))) {
            OutboundClient client = fixture.configured();
            for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
                assertThat(client.send(OutboundRequest.get(failing.uri("/"))).status())
                        .isEqualTo(500);
            }
            assertThat(outcome(client, failing.uri("/"))).isEqualTo(Outcome.CIRCUIT_OPEN);
            assertThat(failing.connections()).isEqualTo(CircuitBreaker.FAILURES);
            assertThat(client.send(OutboundRequest.get(well.uri("/"))).status()).isEqualTo(200);

            fixture.clock.advance(CircuitBreaker.PAUSE);
            assertThat(client.send(OutboundRequest.get(failing.uri("/"))).status())
                    .isEqualTo(500);
            assertThat(outcome(client, failing.uri("/"))).isEqualTo(Outcome.CIRCUIT_OPEN);
        }
    }

    @Test
    void eachAttemptIsCheckedAnew() {
        try (TestServer allowed = TestServer.answering(TestServer.status(503));
                TestServer internal = new TestServer(
                        "127.0.0.2", allowed.port(), javax.net.ServerSocketFactory.getDefault(), _ -> {})) {
            AtomicInteger lookups = new AtomicInteger();
            fixture.allow(allowed.address()).resolver(_ -> new InetAddress[] {
                lookups.incrementAndGet() == 1 ? InetAddress.ofLiteral("127.0.0.1") : InetAddress.ofLiteral("127.0.0.2")
            });
            URI uri = URI.create("http://example.com:" + allowed.port() + "/");
            assertThat(outcome(fixture.guarded(), uri)).isEqualTo(Outcome.BLOCKED);
            assertThat(allowed.connections()).isEqualTo(1);
            assertThat(internal.connections()).isZero();
            assertThat(lookups).hasValue(2);
        }
    }

    @Test
    void onlyTheServersAskedLastAreRemembered() {
        ServerHealth health = new ServerHealth(fixture.clock, true);
        CircuitBreaker first = health.of(URI.create("https://example.com/a"));
        assertThat(health.of(URI.create("HTTPS://EXAMPLE.com/b"))).isSameAs(first);
        for (int i = 0; i < ServerHealth.SERVERS; i++) {
            assertThat(health.of(URI.create("https://s" + i + ".example/"))).isNotSameAs(first);
        }
        assertThat(health.of(URI.create("https://example.com/a"))).isNotSameAs(first);
    }

    private static Outcome outcome(OutboundClient client, URI uri) {
        return catchThrowableOfType(OutboundException.class, () -> client.send(OutboundRequest.get(uri)))
                .outcome();
    }
}

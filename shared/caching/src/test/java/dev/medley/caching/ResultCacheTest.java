package dev.medley.caching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.redis.RedisConnection;
import dev.medley.testkit.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** Caches of several processes in one real Redis, which goes away and comes back, and of one process alone. */
class ResultCacheTest {

    private static final CachePolicy POLICY = new CachePolicy(Duration.ofSeconds(60), List.of("things", "more"));

    private final TestClock clock = new TestClock();
    private final List<RedisConnection> connections = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();
    private final int port = freePort();
    private RedisServer redis = redis();

    @BeforeEach
    void start() throws IOException {
        clock.stop();
        redis.start();
    }

    @AfterEach
    void stop() throws IOException {
        connections.forEach(RedisConnection::close);
        if (redis.isActive()) {
            redis.stop();
        }
    }

    @Test
    void aResultHoldsForItsTimeAndUntilATagIsDropped() {
        for (ResultCache cache : List.of(process(), new ResultCache(new ProcessCacheStore(), clock))) {
            String own = UUID.randomUUID().toString();
            made.set(0);
            assertThat(value(cache, own)).isEqualTo("1");
            assertThat(value(cache, own)).isEqualTo("1");
            cache.invalidate("more");
            assertThat(value(cache, own)).isEqualTo("2");
            cache.invalidate("others");
            assertThat(value(cache, own)).isEqualTo("2");
            clock.advance(Duration.ofSeconds(60));
            assertThat(value(cache, own)).isEqualTo("3");
        }
    }

    @Test
    void processesShareResultsAndDropThemTogether() {
        ResultCache one = process();
        ResultCache other = process();
        assertThat(value(one, key)).isEqualTo("1");
        assertThat(value(other, key)).isEqualTo("1");
        other.invalidate("things");
        assertThat(value(one, key)).isEqualTo("2");
    }

    @Test
    void whatIsDroppedWhileItIsMadeIsNotGivenOut() {
        ResultCache cache = process();
        CacheLookup old = cache.get(key, POLICY, () -> {
            cache.invalidate("things");
            return "old".getBytes(UTF_8);
        });
        assertThat(new String(old.value(), UTF_8)).isEqualTo("old");
        assertThat(value(cache, key)).isEqualTo("1");
    }

    @Test
    void callsThatComeTogetherAreOne() throws Exception {
        ResultCache cache = process();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> new String(
                cache.get(key, POLICY, () -> {
                            begun.countDown();
                            awaitQuietly(released);
                            return next();
                        })
                        .value(),
                UTF_8));
        begun.await();
        List<CompletableFuture<String>> others = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> value(cache, key), Thread::startVirtualThread))
                .limit(8)
                .toList();
        released.countDown();
        assertThat(first.get()).isEqualTo("1");
        assertThat(others).extracting(CompletableFuture::get).containsOnly("1");
        assertThat(made).hasValue(1);
    }

    @Test
    void aFailureIsNotKept() {
        ResultCache cache = process();
        assertThatIllegalStateException()
                .isThrownBy(() -> cache.get(key, POLICY, () -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(value(cache, key)).isEqualTo("1");
    }

    @Test
    void aResultInUseIsMadeAnewBeforeItsTimeIsOver() {
        ResultCache cache = process();
        assertThat(value(cache, key)).isEqualTo("1");
        clock.advance(Duration.ofSeconds(50));
        assertThat(value(cache, key)).isEqualTo("1");
        await().until(() -> cache.get(key, POLICY, this::next).status().equals("medley; hit; ttl=60"));
        clock.advance(Duration.ofSeconds(30));
        assertThat(value(cache, key)).isEqualTo("2");
        assertThat(made).hasValue(2);
    }

    @Test
    void nothingFailsWhileRedisIsAway() throws IOException {
        ResultCache cache = process();
        assertThat(value(cache, key)).isEqualTo("1");
        redis.stop();
        for (int i = 0; i < CircuitBreaker.FAILURES + 3; i++) {
            assertThat(cache.get(key, POLICY, this::next).status()).contains("fwd=bypass");
        }
        cache.invalidate("things");
        redis = redis();
        redis.start();
        clock.advance(CircuitBreaker.PAUSE);
        await().ignoreExceptions().until(() -> {
            clock.advance(CircuitBreaker.PAUSE);
            String _ = value(cache, key);
            return cache.get(key, POLICY, this::next).status().contains("hit");
        });
    }

    private String value(ResultCache cache, String of) {
        return new String(cache.get(of, POLICY, this::next).value(), UTF_8);
    }

    private byte[] next() {
        return Integer.toString(made.incrementAndGet()).getBytes(UTF_8);
    }

    private ResultCache process() {
        RedisConnection connection = new RedisConnection("redis://127.0.0.1:" + port);
        connections.add(connection);
        return new ResultCache(new RedisCacheStore(connection), clock);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RedisServer redis() {
        try {
            return RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.medley.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.kernel.Refusal;
import dev.medley.redis.RedisConnection;
import dev.medley.testkit.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** Processes that count in one real Redis, which goes away and comes back. */
class RateLimiterTest {

    private static final RateLimitSettings SETTINGS = new RateLimitSettings(
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, Set.of(RateClass.SEARCH), Set.of(RateClass.PASSWORD));

    private final TestClock clock = new TestClock();
    private final List<RedisConnection> connections = new ArrayList<>();
    private final String subject = UUID.randomUUID().toString();
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
    void allProcessesCountTogether() {
        RateLimiter one = process();
        RateLimiter other = process();
        assertThat(remaining(one, read(3))).isEqualTo(2);
        assertThat(remaining(other, read(3))).isEqualTo(1);
        assertThat(remaining(one, read(3))).isZero();
        assertThat(other.count(read(3))).hasValueSatisfying(status -> {
            assertThat(status.isExceeded()).isTrue();
            assertThat(status.retryAfter()).isEqualTo(Duration.ofSeconds(20));
        });
    }

    @Test
    void whatWasUsedComesBackEvenly() {
        for (RateLimiter limiter : List.of(process(), withoutRedis())) {
            RateLimit limit =
                    new RateLimit(RatePolicy.ACCOUNT_READ, UUID.randomUUID().toString(), 3);
            Stream.generate(() -> limiter.count(limit))
                    .limit(3)
                    .forEach(status -> assertThat(status)
                            .hasValueSatisfying(
                                    now -> assertThat(now.isExceeded()).isFalse()));
            clock.advance(Duration.ofSeconds(20));
            assertThat(remaining(limiter, limit)).isZero();
            clock.advance(Duration.ofSeconds(60));
            assertThat(remaining(limiter, limit)).isEqualTo(2);
        }
    }

    @Test
    void whileRedisIsAwayEachProcessCountsByItself() throws IOException {
        RateLimiter limiter = process();
        assertThat(remaining(limiter, read(3))).isEqualTo(2);
        redis.stop();
        assertThat(remaining(limiter, read(3))).isEqualTo(2);
        assertThat(remaining(limiter, read(3))).isEqualTo(1);
        assertThat(remaining(limiter, read(3))).isZero();
        assertThat(limiter.count(read(3)))
                .hasValueSatisfying(status -> assertThat(status.isExceeded()).isTrue());
    }

    @Test
    void aClassThatIsOpenIsNotCountedWhileRedisIsAway() throws IOException {
        redis.stop();
        assertThat(process().count(new RateLimit(RatePolicy.ACCOUNT_SEARCH, subject, 1)))
                .isEmpty();
    }

    @Test
    void aClassThatIsClosedIsRefusedWhileRedisIsAway() throws IOException {
        redis.stop();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> process().count(new RateLimit(RatePolicy.NETWORK_PASSWORD, subject, 1)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("too-busy");
                    assertThat(refusal.retryAfter()).isPresent();
                });
    }

    @Test
    void processesCountTogetherAgainOnceRedisIsBack() throws IOException {
        RateLimiter one = process();
        RateLimiter other = process();
        redis.stop();
        for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
            assertThat(one.count(read(100))).isPresent();
        }
        redis = redis();
        redis.start();
        clock.advance(CircuitBreaker.PAUSE);
        assertThat(remaining(other, read(3))).isEqualTo(2);
        assertThat(remaining(one, read(3))).isEqualTo(1);
    }

    @Test
    void anEmptiedRedisBeginsAnew() throws IOException {
        RateLimiter limiter = process();
        assertThat(remaining(limiter, read(3))).isEqualTo(2);
        redis.stop();
        redis = redis();
        redis.start();
        RateLimiter next = process();
        assertThat(remaining(next, read(3))).isEqualTo(2);
    }

    private RateLimit read(int quota) {
        return new RateLimit(RatePolicy.ACCOUNT_READ, subject, quota);
    }

    private static long remaining(RateLimiter limiter, RateLimit limit) {
        return limiter.count(limit).orElseThrow().remaining();
    }

    private RateLimiter process() {
        RedisConnection connection = new RedisConnection("redis://127.0.0.1:" + port);
        connections.add(connection);
        RedisBucketStore store = new RedisBucketStore(connection, clock);
        return new RateLimiter(store, new ProcessBucketStore(clock), SETTINGS, clock);
    }

    private RateLimiter withoutRedis() {
        return new RateLimiter(null, new ProcessBucketStore(clock), SETTINGS, clock);
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

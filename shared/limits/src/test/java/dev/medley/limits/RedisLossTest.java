package dev.medley.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** Redis is killed while requests come, and comes back. */
class RedisLossTest {

    private static final int CALLERS = 4;

    private final int port = freePort();

    @Test
    void noRequestFailsForRedisAndWhatIsClosedWithoutItIsRefused() throws Exception {
        RedisServer redis = start();
        FunctionUnderTest function = FunctionUnderTest.withoutQueues(
                "platform",
                Map.of(
                        "medley.redis-url",
                        "redis://127.0.0.1:" + port,
                        "medley.rate-limits.account-read",
                        1_000_000,
                        "medley.rate-limits.account-search",
                        1_000_000,
                        "medley.rate-limits.closed-without-store",
                        "SEARCH"));
        Api searcher = function.as(TestAccount.any());
        assertThat(search(searcher).status()).isEqualTo(200);
        AtomicBoolean over = new AtomicBoolean();
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                Closeable _ = () -> over.set(true)) {
            for (int caller = 0; caller < CALLERS; caller++) {
                Future<?> _ = callers.submit(() -> {
                    Api reader = function.as(TestAccount.any());
                    while (!over.get()) {
                        statuses.add(reader.get(LimitedController.PATH).status());
                    }
                });
            }
            await().until(() -> statuses.size() > 40);
            redis.stop();
            int before = statuses.size();
            await().until(() -> search(searcher).status() == 503);
            assertThat(search(searcher).header("Retry-After")).isNotEmpty();
            await().until(() -> statuses.size() > before + 100);
            redis = start();
            await().atMost(Duration.ofSeconds(60)).until(() -> search(searcher).status() == 200);
        } finally {
            redis.stop();
        }
        assertThat(statuses).hasSizeGreaterThan(140).containsOnly(200);
    }

    private static ApiAnswer search(Api api) {
        return api.post(LimitedController.PATH + "/search", Map.of());
    }

    private RedisServer start() throws IOException {
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .build();
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

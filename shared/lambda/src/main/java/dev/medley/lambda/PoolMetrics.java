package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import dev.medley.storage.ConnectionPool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Measures how many connections to the database are in use, and who waits for one; at the end of requests, now and then. */
@Singleton
class PoolMetrics implements RequestListener {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final ConnectionPool pool;
    private final MetricSink metrics;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);

    PoolMetrics(ConnectionPool pool, MetricSink metrics) {
        this.pool = pool;
        this.metrics = metrics;
    }

    @Override
    public void arrived(APIGatewayProxyRequestEvent request) {}

    @Override
    public void answered(APIGatewayProxyRequestEvent request, @Nullable APIGatewayProxyResponseEvent response) {
        long before = last.get();
        long now = System.nanoTime();
        if (now - before >= PAUSE && last.compareAndSet(before, now)) {
            pool.state().ifPresent(this::measure);
        }
    }

    private void measure(HikariPoolMXBean state) {
        metrics.write(MetricSample.of("pool")
                .by("function", AnswerMetrics.function())
                .level("active", state.getActiveConnections())
                .level("idle", state.getIdleConnections())
                .level("waiting", state.getThreadsAwaitingConnection()));
    }
}

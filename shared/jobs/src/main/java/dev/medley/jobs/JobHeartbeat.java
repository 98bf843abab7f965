package dev.medley.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the leases of work that is under way, so that it may take its time between two reports. Work that goes on for
 * longer than any Lambda may run hangs: its lease is no longer renewed.
 */
@Singleton
class JobHeartbeat implements AutoCloseable {

    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(JobHeartbeat.class);

    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(
            1, Thread.ofVirtual().name("job-heartbeat-", 0).factory());

    /** Renews a lease from time to time until the answer is closed. */
    Beat start(LeasedProgress progress) {
        return start(progress, JobLeases.LENGTH.dividedBy(4));
    }

    Beat start(LeasedProgress progress, Duration period) {
        long begun = System.nanoTime();
        Future<?> beat = beats.scheduleAtFixedRate(
                () -> renew(progress, begun), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> beat.cancel(false);
    }

    /** One piece of work under way. */
    @FunctionalInterface
    interface Beat extends AutoCloseable {
        @Override
        void close();
    }

    static void renew(LeasedProgress progress, long begun) {
        try {
            if (System.nanoTime() - begun < LONGEST.toNanos()) {
                progress.renew();
            }
        } catch (Throwable e) { // the next beat may get through
            LOG.warn("A lease could not be renewed", e);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        beats.shutdownNow();
    }
}

package dev.medley.analytics.forwarding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands activities to an external service, in the order of the transactions that wrote them. What it has not taken is handed to it
 * again by the next run; a run that dies in between hands some twice, which it leaves out by their ids.
 */
@Singleton
public class ForwardingService {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardingService.class);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);
    private static final int BATCH = 500;

    /** So many transactions write what is quickly handed over. */
    private static final long TRANSACTIONS = 1_000;

    private final ForwardingRepository repository;
    private final AnalyticsCollector collector;
    private final Clock clock;

    ForwardingService(ForwardingRepository repository, AnalyticsCollector collector, Clock clock) {
        this.repository = repository;
        this.collector = collector;
        this.clock = clock;
    }

    public boolean isOn() {
        return collector.isOn();
    }

    public Optional<ForwardingState> state() {
        return repository.find();
    }

    /** What is to be done each minute. */
    public void run() {
        if (!collector.isOn()) {
            return;
        }
        Optional<ForwardingState> state = repository.find();
        if (state.isEmpty()) {
            repository.begin();
            return;
        }
        forward(state.get().readTo());
    }

    private void forward(long readTo) {
        Instant end = clock.instant().plus(LONGEST_RUN);
        long last = repository.oldestRunning();
        long from = readTo;
        try {
            while (from < last && clock.instant().isBefore(end)) {
                long to = Math.min(from + TRANSACTIONS, last);
                List<ForwardedActivity> some = repository.activities(from, to);
                for (int i = 0; i < some.size(); i += BATCH) {
                    collector.take(some.subList(i, Math.min(some.size(), i + BATCH)));
                }
                repository.succeed(to, some.size(), clock.instant());
                from = to;
            }
        } catch (CollectorUnavailableException e) {
            LOG.warn("Activities wait to be forwarded: {}", e.getMessage());
            repository.fail(String.valueOf(e.getMessage()), clock.instant());
        }
    }
}

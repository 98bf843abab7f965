package dev.medley.platform.metrics;

import dev.medley.events.QueueDepth;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Writes down what the system did in the minute that is over. */
@Singleton
public class MetricSampler {

    private static final Duration KEPT = Duration.ofDays(7);

    private final MetricRepository repository;
    private final Clock clock;

    MetricSampler(MetricRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Writes it down, with how full each queue is now. */
    public void run(List<QueueDepth> depths) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        repository.sample(
                minute,
                Map.of(
                        "messages.waiting",
                        (double) depths.stream().mapToLong(QueueDepth::waiting).sum(),
                        "messages.inFlight",
                        (double) depths.stream().mapToLong(QueueDepth::inFlight).sum(),
                        "messages.dead",
                        (double) depths.stream().mapToLong(QueueDepth::dead).sum()));
        repository.deleteBefore(minute.minus(KEPT));
    }
}

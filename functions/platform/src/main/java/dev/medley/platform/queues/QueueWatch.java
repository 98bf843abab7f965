package dev.medley.platform.queues;

import dev.medley.events.DeadLetters;
import dev.medley.events.QueueDepth;
import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds queues whose workers are gone. A look is a moment: between two batches nobody works on a message either, so only a
 * queue that looks still every minute for {@link #PATIENCE} counts.
 */
@Singleton
public class QueueWatch {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DeadLetters queues;
    private final DeadLetterSearch search;
    private final StalledQueueRepository stalledQueueRepository;
    private final Clock clock;
    private final MetricSink metrics;

    QueueWatch(
            DeadLetters queues,
            DeadLetterSearch search,
            StalledQueueRepository stalledQueueRepository,
            Clock clock,
            MetricSink metrics) {
        this.queues = queues;
        this.search = search;
        this.stalledQueueRepository = stalledQueueRepository;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Looks at every queue once, and says how full each is. */
    public List<QueueDepth> look() {
        List<QueueDepth> depths = queues.depths();
        depths.forEach(this::measure);
        List<String> still = depths.stream()
                .filter(depth -> depth.waiting() > 0 && depth.inFlight() == 0)
                .map(QueueDepth::queue)
                .toList();
        stalledQueueRepository.replace(still, clock.instant());
        List<String> stalled = stalled();
        if (!stalled.isEmpty()) {
            LOG.error("These queues stand still: {}", stalled);
        }
        depths.stream().filter(depth -> depth.dead() > 0).forEach(search::run);
        return depths;
    }

    private void measure(QueueDepth depth) {
        metrics.write(MetricSample.of("queue")
                .by("queue", depth.queue())
                .level("waiting", depth.waiting())
                .level("inFlight", depth.inFlight())
                .level("dead", depth.dead()));
    }

    /** The queues that stand still for good. */
    public List<String> stalled() {
        return stalledQueueRepository.stalledSince(clock.instant().minus(PATIENCE));
    }
}

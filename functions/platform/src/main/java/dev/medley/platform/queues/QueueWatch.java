package dev.medley.platform.queues;

import dev.medley.events.DeadLetters;
import dev.medley.events.QueueDepth;
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
    private final StalledQueueRepository stalledQueueRepository;
    private final Clock clock;

    QueueWatch(DeadLetters queues, StalledQueueRepository stalledQueueRepository, Clock clock) {
        this.queues = queues;
        this.stalledQueueRepository = stalledQueueRepository;
        this.clock = clock;
    }

    /** Looks at every queue once. */
    public void look() {
        List<String> still = queues.depths().stream()
                .filter(depth -> depth.waiting() > 0 && depth.inFlight() == 0)
                .map(QueueDepth::queue)
                .toList();
        stalledQueueRepository.replace(still, clock.instant());
        List<String> stalled = stalled();
        if (!stalled.isEmpty()) {
            LOG.error("These queues stand still: {}", stalled);
        }
    }

    /** The queues that stand still for good. */
    public List<String> stalled() {
        return stalledQueueRepository.stalledSince(clock.instant().minus(PATIENCE));
    }
}

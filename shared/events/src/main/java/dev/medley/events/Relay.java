package dev.medley.events;

import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends committed events to their subscribers' queues: those of this process at the end of a call, and those that a
 * crash or a failed send left behind when the sweep finds them.
 *
 * <p>A request to SQS costs more than most of the requests that cause it, so events that nobody waits for are kept for
 * company: until an urgent one goes, ten have come together or the first has waited for a second. Should no further
 * call come, the sweep finds them.
 */
@Singleton
public class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int SWEEP = 100;

    /** Young enough to be still on its way out of the process that wrote it. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A committed event, and the {@link System#nanoTime} since when it is. */
    private record Waiting(Event event, long since) {

        boolean isUrgent() {
            return Medley.TOPOLOGY.isUrgent(event.type());
        }
    }

    private final Queue<Waiting> committed = new ConcurrentLinkedQueue<>();
    private final Queues queues;
    private final EventLog log;
    private final Clock clock;

    Relay(Queues queues, EventLog log, Clock clock) {
        this.queues = queues;
        this.log = log;
        this.clock = clock;
    }

    void add(Event event) {
        committed.add(new Waiting(event, System.nanoTime()));
    }

    /** Sends what has been committed so far, if it is due. */
    public void flushWhenDue() {
        Waiting first = committed.peek();
        if (first != null && (isDue(first) || committed.stream().anyMatch(Waiting::isUrgent))) {
            flush();
        }
    }

    private boolean isDue(Waiting first) {
        return System.nanoTime() - first.since() >= PATIENCE.toNanos() || committed.size() >= Queues.BATCH;
    }

    /** Sends what has been committed so far. A failure is left to the sweep. */
    public void flush() {
        List<Event> batch = new ArrayList<>();
        for (Waiting next = committed.poll(); next != null; next = committed.poll()) {
            batch.add(next.event());
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            send(batch);
            log.markRelayed(ids(batch));
        } catch (RuntimeException e) {
            LOG.warn("{} events could not be relayed and wait for the sweep", batch.size(), e);
        }
    }

    /** Sends what was left behind; says how many events that were. */
    public int sweep() {
        int swept = 0;
        for (int n = SWEEP; n == SWEEP; swept += n) {
            n = sweepOnce();
        }
        return swept;
    }

    private int sweepOnce() {
        return log.claim(clock.instant().minus(GRACE), SWEEP, this::send);
    }

    private void send(List<Event> events) {
        Map<String, List<Event>> byQueue = new LinkedHashMap<>();
        for (Event event : events) {
            for (String queue : Medley.TOPOLOGY.subscribersOf(event.type())) {
                byQueue.computeIfAbsent(queue, _ -> new ArrayList<>()).add(event);
            }
        }
        byQueue.forEach(queues::send);
    }

    private static UUID[] ids(List<Event> events) {
        return events.stream().map(Event::id).toArray(UUID[]::new);
    }
}

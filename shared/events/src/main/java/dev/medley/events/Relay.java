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
 * Sends committed events to their subscribers' queues: those of this process at the end of each call, and those that a
 * crash or a failed send left behind when the sweep finds them.
 */
@Singleton
public class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int SWEEP = 100;

    /** Young enough to be still on its way out of the process that wrote it. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Queue<Event> committed = new ConcurrentLinkedQueue<>();
    private final Queues queues;
    private final EventLog log;
    private final Clock clock;

    Relay(Queues queues, EventLog log, Clock clock) {
        this.queues = queues;
        this.log = log;
        this.clock = clock;
    }

    void add(Event event) {
        committed.add(event);
    }

    /** Sends what has been committed so far. A failure is left to the sweep. */
    public void flush() {
        List<Event> batch = new ArrayList<>();
        for (Event event = committed.poll(); event != null; event = committed.poll()) {
            batch.add(event);
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

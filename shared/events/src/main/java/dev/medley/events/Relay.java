package dev.medley.events;

import dev.medley.events.EventLog.Unsent;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
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

    /** Before every id. */
    private static final UUID FIRST = new UUID(0, 0);

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
            Dispatch dispatch = new Dispatch(queues);
            log.note(dispatch.send(
                    batch.stream().map(event -> new Unsent(event, Set.of())).toList()));
            dispatch.failure().ifPresent(failure -> LOG.warn("Some events wait for the sweep", failure));
        } catch (RuntimeException e) {
            LOG.warn("{} events could not be relayed and wait for the sweep", batch.size(), e);
        }
    }

    /**
     * Sends what was left behind; says how many events that were. What SQS will never take is tried no more. Fails in the end
     * where queues took nothing; what the others took is not sent to them again.
     */
    public int sweep() {
        int swept = 0;
        Instant before = clock.instant().minus(GRACE);
        Dispatch dispatch = new Dispatch(queues);
        EventLog.Claim claim = new EventLog.Claim(FIRST, SWEEP, 0);
        while (claim.found() == SWEEP) {
            claim = log.claim(claim.last(), before, SWEEP, dispatch::send);
            swept += claim.relayed();
        }
        dispatch.failure().ifPresent(failure -> {
            throw failure;
        });
        return swept;
    }

    /** How many events SQS has refused for good in this time. */
    public long refusedWithin(Duration time) {
        return log.refusedWithin(time);
    }
}

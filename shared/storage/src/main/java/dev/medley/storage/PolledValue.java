package dev.medley.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that others change, as it was at most so long ago. Who finds it older looks it up; whoever else asks meanwhile takes
 * what was known, and so does everybody while it cannot be looked up.
 */
public final class PolledValue<T> {

    private static final Logger LOG = LoggerFactory.getLogger(PolledValue.class);

    private record State<T>(T value, Instant readAt) {}

    private final String name;
    private final Duration fresh;
    private final Clock clock;
    private final UnaryOperator<T> look;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile State<T> state;

    /**
     * Looks nothing up yet.
     *
     * @param name what it is called in the log
     * @param first what is known before the first look
     * @param look finds the value, given the one that was known
     */
    public PolledValue(String name, Duration fresh, Clock clock, T first, UnaryOperator<T> look) {
        this.name = name;
        this.fresh = fresh;
        this.clock = clock;
        this.look = look;
        this.state = new State<>(first, Instant.EPOCH);
    }

    public T get() {
        State<T> known = state;
        Instant now = clock.instant();
        boolean isFresh = known.readAt().isAfter(now.minus(fresh));
        if (isFresh || !looking.compareAndSet(false, true)) {
            return known.value();
        }
        try {
            T found = find(known.value());
            state = new State<>(found, now);
            return found;
        } finally {
            looking.set(false);
        }
    }

    private T find(T known) {
        try {
            return look.apply(known);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be looked up; what was known last goes on", name, e);
            return known;
        }
    }
}

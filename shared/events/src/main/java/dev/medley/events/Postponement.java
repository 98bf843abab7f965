package dev.medley.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a consumer that cannot handle a message now and has put that right itself: the message is to be delivered
 * again after a while. It never goes to the dead letters; one that may not be delivered again is given up and dropped.
 */
public final class Postponement extends RuntimeException {

    private final Duration delay;

    public Postponement(Duration delay, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}

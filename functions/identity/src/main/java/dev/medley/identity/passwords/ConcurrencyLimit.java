package dev.medley.identity.passwords;

import dev.medley.kernel.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only so many do costly work at a time, so that others get on too; who waits too long is asked to come back. */
final class ConcurrencyLimit {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration longestWait;

    ConcurrencyLimit(int atATime) {
        this(atATime, LONGEST_WAIT);
    }

    ConcurrencyLimit(int atATime, Duration longestWait) {
        places = new Semaphore(atATime);
        this.longestWait = longestWait;
    }

    /**
     * Does the work as soon as there is a place for it.
     *
     * @throws Refusal {@code too-busy} where there is none for too long
     */
    <T> T run(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.unavailable(
                        "too-busy", "Too many ask for this right now; try again shortly.", LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

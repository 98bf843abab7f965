package dev.medley.media;

import dev.medley.media.UndecodableAudio.Reason;
import java.time.Duration;

/** The moment by which decoding has to be over. */
final class Deadline {

    private final long start = System.nanoTime();
    private final long nanos;

    Deadline(Duration allowance) {
        this.nanos = allowance.toNanos();
    }

    boolean hasPassed() {
        return System.nanoTime() - start >= nanos;
    }

    void check() {
        if (hasPassed()) {
            throw new UndecodableAudio(Reason.TIMED_OUT);
        }
    }
}

package dev.medley.webhooks.deliveries;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a delivery is tried again. */
public final class AttemptSchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** How many attempts there are at most. */
    public static final int ATTEMPTS = PAUSES.size() + 1;

    /** As long as a receiver may put an attempt off. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final int JITTER_PERCENT = 20;
    private static final double WHOLE = 100;

    private AttemptSchedule() {}

    /**
     * How long to wait after so many attempts, up to a fifth longer than usual, so that what has failed together does not
     * come back together; empty after the last.
     *
     * @param asked how long the receiver wants to be left alone; null where it does not say
     */
    static Optional<Duration> after(int attempts, @Nullable Duration asked, RandomGenerator random) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration usual = PAUSES.get(attempts - 1);
        Duration pause = usual.plusMillis((long) (usual.toMillis() * random.nextDouble(JITTER_PERCENT) / WHOLE));
        Duration wanted = asked == null ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return Optional.of(wanted.compareTo(pause) > 0 ? wanted : pause);
    }
}

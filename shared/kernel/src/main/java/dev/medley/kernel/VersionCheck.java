package dev.medley.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntPredicate;

/** Keeps edits from overwriting what their author has not seen. */
public final class VersionCheck {

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private VersionCheck() {}

    /**
     * The first version of what is known by a name: later than all versions of what had the name before. It is the second of
     * its making, since nothing is edited every second of its life.
     */
    public static int first(Instant now) {
        return Math.toIntExact(Math.max(0, Duration.between(EPOCH, now).toSeconds())) + 1;
    }

    /**
     * For whoever has locked what is edited.
     *
     * @param expected whether the author knows this version
     * @throws Refusal {@code precondition-failed}
     */
    public static void require(IntPredicate expected, int version) {
        if (!expected.test(version)) {
            throw new Refusal(
                    Refusal.Kind.STALE, "precondition-failed", "This has changed since you read it; read it again.");
        }
    }
}

package dev.medley.moderation.standing;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from the strikes that an account has. */
public final class SanctionLadder {

    /**
     * A step.
     *
     * @param length null for a warning
     */
    public record Step(SanctionKind kind, @Nullable Duration length) {}

    private SanctionLadder() {}

    /** The step for so many points; empty for none. */
    public static Optional<Step> step(int points) {
        return switch (points) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Step(SanctionKind.WARNING, null));
            case 2 -> Optional.of(new Step(SanctionKind.LIMIT, Duration.ofDays(3)));
            case 3 -> Optional.of(new Step(SanctionKind.LIMIT, Duration.ofDays(14)));
            case 4 -> Optional.of(new Step(SanctionKind.SUSPENSION, Duration.ofDays(7)));
            case 5 -> Optional.of(new Step(SanctionKind.SUSPENSION, Duration.ofDays(30)));
            default -> Optional.of(new Step(SanctionKind.SUSPENSION, Duration.ofDays(365)));
        };
    }
}

package dev.medley.chat.conversations;

import dev.medley.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time that figures are of. */
public record ChatPeriod(Instant from, Instant until) {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** The last 30 days where nothing else is said. */
    public static ChatPeriod of(@Nullable Instant from, @Nullable Instant until, Instant now) {
        Instant end = until == null ? now : until;
        Instant start = from == null ? end.minus(USUAL) : from;
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("period-invalid", "/from", "A period has from 1 second to 366 days.");
        }
        return new ChatPeriod(start, end);
    }
}

package dev.medley.predictions.corrections;

import dev.medley.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;

/** A period in which models are measured. */
public record MeasuredPeriod(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(92);

    public MeasuredPeriod {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("time-range-invalid", "/from", "A period is up to 92 days long.");
        }
    }
}

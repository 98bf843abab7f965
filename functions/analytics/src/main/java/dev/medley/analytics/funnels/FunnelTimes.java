package dev.medley.analytics.funnels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long something took. */
public record FunnelTimes(Duration average, Duration median) {

    /** Empty where nobody did it. */
    static Optional<FunnelTimes> of(List<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        Duration sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        int middle = sorted.size() / 2;
        Duration median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
        return Optional.of(new FunnelTimes(sum.dividedBy(sorted.size()), median));
    }
}

package dev.medley.addresses;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets one request of a network through every so often. */
final class Pace {

    static final Duration GAP = Duration.ofSeconds(2);

    /** How many networks are remembered; when there are more, all begin anew. */
    private static final int MOST = 10_000;

    private final Map<String, Instant> next = new HashMap<>();

    /** How long a request of this network has to wait; zero where it may go on. */
    synchronized Duration delay(String network, Instant now) {
        Instant allowed = next.getOrDefault(network, now);
        if (now.isBefore(allowed)) {
            return Duration.between(now, allowed);
        }
        if (next.size() >= MOST) {
            next.clear();
        }
        next.put(network, now.plus(GAP));
        return Duration.ZERO;
    }
}

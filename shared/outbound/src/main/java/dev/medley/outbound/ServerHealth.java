package dev.medley.outbound;

import dev.medley.kernel.CircuitBreaker;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A circuit breaker for each server; the ones that were asked longest ago are forgotten. */
final class ServerHealth {

    static final int SERVERS = 256;

    private final Clock clock;
    private final boolean remembers;
    private final Map<String, CircuitBreaker> breakers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CircuitBreaker> eldest) {
            return size() > SERVERS;
        }
    };

    /**
     * Knows no server yet.
     *
     * @param remembers whether what happened at one call matters to the next
     */
    ServerHealth(Clock clock, boolean remembers) {
        this.clock = clock;
        this.remembers = remembers;
    }

    synchronized CircuitBreaker of(URI uri) {
        if (!remembers) {
            return new CircuitBreaker(clock);
        }
        String server = (uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort()).toLowerCase(Locale.ROOT);
        return breakers.computeIfAbsent(server, _ -> new CircuitBreaker(clock));
    }
}

package dev.medley.security.anomalies;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom requests came from: an account where one signed in, else a network.
 *
 * @param network the one that most of them came from
 * @param operation what most of them called
 * @param country where most of them came from, as far as that is known
 * @param countries all of them, 20 at most
 * @param clients fingerprints of the software, 20 at most
 */
public record TrafficSource(
        @Nullable UUID accountId,
        String network,
        @Nullable String operation,
        @Nullable String country,
        List<String> countries,
        List<String> clients) {

    public TrafficSource {
        countries = List.copyOf(countries);
        clients = List.copyOf(clients);
    }

    /** Tells it from all others. */
    public String key() {
        return accountId == null ? network : accountId.toString();
    }
}

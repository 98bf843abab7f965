package dev.medley.identity.limits;

import java.time.Duration;
import java.time.Instant;

/** How many requests came lately from somebody who has not signed in. */
public interface NetworkRequestRepository {

    /**
     * Counts a request for its network and, where that has not sent too many, for all networks together. In one statement,
     * so that of many at once each is counted.
     */
    Counted count(Limit limit, String network, Instant now);

    /**
     * How many requests of a kind may come in a time.
     *
     * @param most from one network
     * @param mostOverall from all together
     */
    record Limit(String kind, Duration window, int most, int mostOverall) {}

    /**
     * How many there are.
     *
     * @param since when counting them began
     * @param overallSince when counting those of all networks began
     */
    record Counted(int requests, Instant since, int overall, Instant overallSince) {}
}

package dev.medley.infra;

import java.util.OptionalInt;

/**
 * How big a stage is.
 *
 * @param copies how many there are of what fails alone: database instances, NAT gateways
 * @param minUnits Aurora capacity units that are always there; one has about 2 GiB of memory
 * @param maxUnits Aurora capacity units at most
 * @param expectedGib how much data the database is expected to hold; Aurora grows beyond it, and operators are told
 * @param traffic what the gateway lets in
 */
record Capacity(int copies, double minUnits, double maxUnits, int expectedGib, Traffic traffic) {

    /**
     * What the gateway lets in, over all callers; limits for each caller are the functions' work.
     *
     * @param perSecond requests a second
     * @param burst requests at once
     * @param anonymousPerSecond requests a second to all that leads to a sign-in: open to anybody, and what costs the most
     * @param apiConcurrency calls that one function's API may run at a time, so that none starves the rest; empty takes
     *     nothing out of the account's quota, which new accounts need
     */
    record Traffic(int perSecond, int burst, int anonymousPerSecond, OptionalInt apiConcurrency) {}

    static Capacity small() {
        return new Capacity(1, 0.5, 2, 20, new Traffic(50, 100, 20, OptionalInt.empty()));
    }

    static Capacity large() {
        return new Capacity(2, 1, 32, 500, new Traffic(1000, 2000, 100, OptionalInt.of(36)));
    }
}

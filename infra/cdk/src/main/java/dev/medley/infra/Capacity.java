package dev.medley.infra;

import java.util.OptionalInt;

/**
 * How big a stage is.
 *
 * @param copies how many there are of what fails alone: database instances, cache nodes, NAT gateways
 * @param minUnits Aurora capacity units that are always there; one has about 2 GiB of memory
 * @param maxUnits Aurora capacity units at most
 * @param cacheNode class of a cache node
 * @param traffic what the gateway lets in
 */
record Capacity(int copies, double minUnits, double maxUnits, String cacheNode, Traffic traffic) {

    /**
     * What the gateway lets in, over all callers; limits for each caller are the functions' work.
     *
     * @param perSecond requests a second
     * @param burst requests at once
     * @param apiConcurrency calls that one function's API may run at a time, so that none starves the rest; empty takes
     *     nothing out of the account's quota, which new accounts need
     */
    record Traffic(int perSecond, int burst, OptionalInt apiConcurrency) {}

    static Capacity small() {
        return new Capacity(1, 0.5, 2, "cache.t4g.micro", new Traffic(50, 100, OptionalInt.empty()));
    }

    static Capacity large() {
        return new Capacity(2, 1, 32, "cache.t4g.medium", new Traffic(1000, 2000, OptionalInt.of(50)));
    }
}

package dev.medley.analytics.funnels;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** What people did, person by person. */
@FunctionalInterface
public interface FunnelEventRepository {

    /**
     * Reads what was done in a time, in the caller's transaction: all of one person together, the earliest first.
     *
     * @param types those that are wanted; empty for all
     */
    void read(Instant from, Instant to, Set<String> types, Consumer<FunnelEvent> consumer);
}

package dev.medley.analytics.funnels;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people did, person by person. */
@FunctionalInterface
public interface FunnelEventRepository {

    /**
     * Reads what was done in a time, in the caller's transaction: all of one person together, the earliest first.
     *
     * @param types those that are wanted; empty for all
     * @param cohortId whose; null for everybody's
     */
    void read(Instant from, Instant to, Set<String> types, @Nullable UUID cohortId, Consumer<FunnelEvent> consumer);
}

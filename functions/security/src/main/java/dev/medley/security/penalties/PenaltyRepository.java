package dev.medley.security.penalties;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Penalties, at most one for each network, and what networks do. */
public interface PenaltyRepository {

    /** What each network did that sent more than a few requests, the busiest first. */
    List<NetworkBehavior> behavior(Instant from, Instant to);

    /** The same of one network. */
    Optional<NetworkBehavior> behavior(String network, Instant from, Instant to);

    /** Penalties that have not ended, newest first. */
    Page<Penalty> list(Instant now, PageRequest page);

    /** All that are remembered, none of which changes until the transaction ends. */
    List<Penalty> lockAll();

    void put(Penalty penalty);

    void remove(UUID id);

    /** Whether an operator's rule accepts what comes from a network. */
    boolean isAllowed(String network, Instant now);
}

package dev.medley.kernel;

import java.util.Optional;
import java.util.UUID;

/** Knows which API key the request that this thread answers came with. */
public interface RequestKey {

    /** Its id; empty where the request came without one, and where there is no request. */
    Optional<UUID> id();
}

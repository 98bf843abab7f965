package dev.medley.security.anomalies.forest;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forest between two runs. */
public interface ForestRepository {

    /** Another one after each change. */
    UUID revision();

    /** What was kept; empty at the beginning. */
    Optional<byte[]> read();

    void save(UUID revision, byte[] state, long points, @Nullable String fault);
}

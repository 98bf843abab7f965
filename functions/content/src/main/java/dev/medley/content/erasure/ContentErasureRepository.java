package dev.medley.content.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What all tables have of an account. */
public interface ContentErasureRepository {

    /** Takes an account out of all tables; the exports whose files are left. */
    List<UUID> erase(UUID accountId, Instant now);
}

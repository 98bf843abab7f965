package dev.medley.content.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What all tables have of an account. */
public interface ContentErasureRepository {

    /** Takes out the others that an account named as authors or reviewers since then. */
    void removeNamedSince(UUID accountId, Instant since);

    /** Takes an account out of all tables; the exports whose files are left. */
    List<UUID> erase(UUID accountId, Instant now);
}

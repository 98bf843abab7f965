package dev.medley.moderation.erasure;

import java.time.Instant;
import java.util.UUID;

/** What all tables have of an account. */
public interface ModerationErasureRepository {

    /** Takes an account out of all tables, but for evidence about it while a decision may be appealed. */
    void erase(UUID accountId, Instant now);

    /** Erases evidence about accounts whose decisions can be appealed no longer. */
    void eraseEvidence(Instant now, int most);
}

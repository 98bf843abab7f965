package dev.medley.access;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Tells identity that an access token has come to somebody, so that nobody can say later that it was lost on the way. */
@Singleton
class UsedTokens {

    private final Sql sql;
    private final Clock clock;

    UsedTokens(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** To be called once for a token in each process. */
    void note(UUID sessionId, int generation) {
        boolean _ = sql.query("select from identity.pub_note_used(:session, :generation, :now)")
                .with("session", sessionId)
                .with("generation", generation)
                .with("now", clock.instant())
                .exists();
    }
}

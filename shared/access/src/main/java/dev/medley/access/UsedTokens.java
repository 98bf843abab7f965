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

    /**
     * To be called when a process first sees a token; false where that was taken for lost before anybody used it, and another
     * was given out in its place.
     */
    boolean note(UUID sessionId, int generation) {
        return sql.query("select identity.pub_note_used(:session, :generation, :now) as good")
                .with("session", sessionId)
                .with("generation", generation)
                .with("now", clock.instant())
                .first(row -> row.bool("good"))
                .orElseThrow();
    }
}

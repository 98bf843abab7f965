package dev.medley.requestlog;

import dev.medley.storage.Json;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;

/** The log of the security function, which publishes how it is written. */
@Singleton
class JdbcRequestStore implements RequestStore {

    private final Sql sql;

    JdbcRequestStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Json requests) {
        boolean _ = sql.query("select security.pub_note_requests(:requests)")
                .with("requests", requests)
                .exists();
    }
}

package dev.medley.storage;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements that only read and bear to be somewhat behind: on a replica of the database where there is one, each by itself
 * whatever transaction the caller is in; or else on the database itself.
 */
@Singleton
public class ReaderSql {

    private final Sql primary;
    private final @Nullable ReplicaSql replica;

    ReaderSql(Sql primary, DatabaseLogin login, @Value("${medley.database-reader-url:}") String url) {
        this.primary = primary;
        replica = url.isEmpty() ? null : new ReplicaSql(login.dataSource(url), primary);
    }

    /** Whether there is a replica. */
    public boolean isReplica() {
        return replica != null;
    }

    /** Begins a statement, as {@link Sql#query} does. */
    public Query query(String text) {
        return (replica == null ? primary : replica).query(text);
    }

    /** Closes the connections to the replica; they come back with the next statement. */
    void close() {
        if (replica != null) {
            replica.close();
        }
    }
}

package dev.medley.requestlog;

import dev.medley.storage.Json;
import dev.medley.storage.Sql;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The log of the security function, which publishes how it is written. */
@Singleton
class JdbcRequestStore implements RequestStore {

    /** Classes of SQL states that say that a value is at fault. */
    private static final String DATA_EXCEPTION = "22";

    private static final String CONSTRAINT_VIOLATION = "23";

    private final Sql sql;

    JdbcRequestStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Json requests) {
        try {
            boolean _ = sql.query("select security.pub_note_requests(:requests)")
                    .with("requests", requests)
                    .exists();
        } catch (DataAccessException e) {
            if (isDataFault(e.getCause())) {
                throw new UnwritableRequest(e);
            }
            throw e;
        }
    }

    private static boolean isDataFault(@Nullable Throwable cause) {
        return cause instanceof SQLException fault
                && fault.getSQLState() != null
                && (fault.getSQLState().startsWith(DATA_EXCEPTION)
                        || fault.getSQLState().startsWith(CONSTRAINT_VIOLATION));
    }
}

package dev.medley.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements on a replica, by a few connections of its own, which are made when they are first needed. */
final class ReplicaSql extends Sql {

    private static final int CONNECTIONS = 2;
    private static final int PATIENCE_MILLIS = 3_000;

    private final DataSource replica;
    private @Nullable HikariDataSource pool;

    ReplicaSql(DataSource replica, Sql primary) {
        super(primary);
        this.replica = replica;
    }

    @Override
    <R> R run(String sql, PreparedStatementCallback<R> work) {
        try (Connection connection = pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.call(statement);
        } catch (SQLException e) {
            throw new ReplicaException(e);
        }
    }

    /** A statement that did not work. */
    static final class ReplicaException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ReplicaException(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private synchronized HikariDataSource pool() {
        HikariDataSource present = pool;
        if (present == null) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(replica);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(PATIENCE_MILLIS);
            config.setInitializationFailTimeout(-1);
            config.setReadOnly(true);
            present = new HikariDataSource(config);
            pool = present;
        }
        return present;
    }

    synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}

package dev.medley.storage;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs a statement with positional parameters in the caller's transaction, or by itself where there is none. Takes UUIDs,
 * instants, enums (stored as {@code lower_case}), arrays of UUIDs or strings, {@link Json} documents and what JDBC
 * takes itself.
 */
@Singleton
@Connectable
public class Sql {

    private final JdbcOperations jdbc;

    Sql(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... arguments) {
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, arguments);
            try (ResultSet results = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(reading.read(row));
                }
                return rows;
            }
        });
    }

    /** The first row, where at most one is expected. */
    public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... arguments) {
        List<T> rows = list(sql, reading, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** Changes rows and says how many. */
    public int update(String sql, @Nullable Object... arguments) {
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, arguments);
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof UUID[] ids) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
            } else if (argument instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, Column.of(argument));
            }
        }
    }
}

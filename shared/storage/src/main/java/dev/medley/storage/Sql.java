package dev.medley.storage;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs hand-written statements in the caller's transaction, or each by itself where there is none. */
@Singleton
public class Sql {

    private final JdbcOperations jdbc;
    private final Cursors cursors;
    private final Map<String, NamedText> parsed = new ConcurrentHashMap<>();

    Sql(JdbcOperations jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    /**
     * Begins a statement. Its parameters are names with a colon in front; casts ({@code ::text}), quoted text, comments
     * and PostgreSQL's {@code ?} operators are left alone.
     *
     * @param text constants of the program only, never a value
     */
    public Query query(String text) {
        return new Query(this, text);
    }

    NamedText parse(String text) {
        return parsed.computeIfAbsent(text, NamedText::parse);
    }

    Cursors cursors() {
        return cursors;
    }

    @Connectable
    <R> R run(String sql, PreparedStatementCallback<R> work) {
        return jdbc.prepareStatement(sql, work);
    }

    @Connectable
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
    @Connectable
    public <T> Optional<T> first(String sql, Reading<T> reading, @Nullable Object... arguments) {
        List<T> rows = list(sql, reading, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** Changes rows and says how many. */
    @Connectable
    public int update(String sql, @Nullable Object... arguments) {
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, arguments);
            return statement.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Column.bind(statement, i + 1, arguments[i]);
        }
    }
}

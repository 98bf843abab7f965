package dev.medley.storage;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs hand-written statements in the caller's transaction, or each by itself where there is none. */
@Singleton
public class Sql {

    private final JdbcOperations jdbc;
    private final Cursors cursors;
    private final Map<String, NamedText> parsed = new ConcurrentHashMap<>();

    @Inject
    Sql(JdbcOperations jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    /** Another that runs its statements in its own way. */
    Sql(Sql other) {
        this(other.jdbc, other.cursors);
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

    /**
     * Waits until nobody else holds this name, and holds it until the transaction ends. What is read after it, such as how
     * many there are, is what those before have left; what the same statement reads is not.
     */
    public void lock(String name) {
        boolean _ = query("select from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .with("name", name)
                .exists();
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
}

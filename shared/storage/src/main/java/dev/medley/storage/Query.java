package dev.medley.storage;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One statement: its text, which only grows at its end, and the values of its parameters. Names in the text and names
 * bound must be the same when it is run.
 */
public final class Query {

    /** How many rows a stream or a batch holds at a time. */
    private static final int CHUNK = 1_000;

    private final Sql sql;
    private final StringBuilder text;
    private final Bindings bindings = new Bindings(Map.of());

    Query(Sql sql, String text) {
        this.sql = sql;
        this.text = new StringBuilder(text);
    }

    /** Gives a parameter its value, wherever it stands in the text. */
    public Query with(String name, @Nullable Object value) {
        Bindings _ = bindings.with(name, value);
        return this;
    }

    /** Appends a condition and the value of its parameter; where the value is null, neither. */
    public Query when(@Nullable Object value, String condition, String name) {
        return value == null ? this : append(condition).with(name, value);
    }

    /** Appends what comes behind the conditions. */
    public Query append(String more) {
        text.append('\n').append(more);
        return this;
    }

    /** Reads every row. */
    public <T> List<T> list(Sql.Reading<T> reading) {
        List<T> rows = new ArrayList<>();
        run(statement -> read(statement, reading, rows::add));
        return rows;
    }

    /** Reads the first row, where at most one is expected. */
    public <T> Optional<T> first(Sql.Reading<T> reading) {
        return list(reading).stream().findFirst();
    }

    /** Whether there is a row. */
    public boolean exists() {
        return !list(_ -> true).isEmpty();
    }

    /** Reads rows as they come and keeps none of them, for results of any length; needs a transaction. */
    public <T> void forEach(Sql.Reading<T> reading, Consumer<? super T> consumer) {
        run(statement -> {
            if (statement.getConnection().getAutoCommit()) {
                throw new IllegalStateException("Rows are streamed outside a transaction");
            }
            statement.setFetchSize(CHUNK);
            return read(statement, reading, consumer);
        });
    }

    /** Changes rows and says how many. */
    public int update() {
        return run(PreparedStatement::executeUpdate);
    }

    /** Runs the statement once for each row, sent together; says how many rows of the database that changed. */
    public <R> int batch(Iterable<R> rows, BiConsumer<? super R, Bindings> binder) {
        NamedText named = sql.parse(text.toString());
        return sql.run(named.sql(), statement -> {
            int changed = 0;
            int waiting = 0;
            for (R row : rows) {
                Bindings own = new Bindings(bindings.values());
                binder.accept(row, own);
                named.check(own.values());
                named.bind(statement, own.values());
                statement.addBatch();
                if (++waiting == CHUNK) {
                    changed += Arrays.stream(statement.executeBatch()).sum();
                    waiting = 0;
                }
            }
            return waiting == 0
                    ? changed
                    : changed + Arrays.stream(statement.executeBatch()).sum();
        });
    }

    /**
     * Reads one page. Appends its conditions, its order and its limit, so nothing may follow; the text must end among the
     * conditions of a query.
     *
     * @param list names what the list holds, whose it is and how it is filtered, so that a cursor of it opens no other
     * @throws dev.medley.kernel.Refusal {@code cursor-invalid} or {@code sort-invalid}
     */
    public <T> Page<T> page(String list, PageRequest request, SortKeys<T> keys, Sql.Reading<T> reading) {
        SortOrder<T> order = keys.order(request);
        String name = request.sort().isEmpty() ? list : list + " " + order.orderBy();
        String cursor = request.cursor();
        if (cursor != null) {
            List<String> position =
                    sql.cursors().position(name, cursor, order.terms().size());
            append("and " + order.after());
            for (int i = 0; i < position.size(); i++) {
                with(SortOrder.parameter(i), new Column.Untyped(position.get(i)));
            }
        }
        List<T> rows = append(order.orderBy() + " limit :limit")
                .with("limit", request.limit() + 1)
                .list(reading);
        return sql.cursors().page(name, rows, request, order::position);
    }

    private <R> R run(PreparedStatementCallback<R> work) {
        NamedText named = sql.parse(text.toString());
        named.check(bindings.values());
        return sql.run(named.sql(), statement -> {
            named.bind(statement, bindings.values());
            return work.call(statement);
        });
    }

    private static <T> boolean read(PreparedStatement statement, Sql.Reading<T> reading, Consumer<? super T> consumer)
            throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            while (results.next()) {
                consumer.accept(reading.read(row));
            }
            return true;
        }
    }
}

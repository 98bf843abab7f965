package dev.medley.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, by column name. The plain getters are for columns that are not null. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(results.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Column.constant(type, text(column));
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public int integer(String column) throws SQLException {
        return results.getInt(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return results.getObject(column, Integer.class);
    }

    public long bigint(String column) throws SQLException {
        return results.getLong(column);
    }

    public @Nullable Long bigintOrNull(String column) throws SQLException {
        return results.getObject(column, Long.class);
    }

    public double number(String column) throws SQLException {
        return results.getDouble(column);
    }

    public @Nullable Double numberOrNull(String column) throws SQLException {
        return results.getObject(column, Double.class);
    }

    public boolean bool(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(results.getBytes(column), column);
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return results.getBytes(column);
    }

    public Json json(String column) throws SQLException {
        return new Json(text(column));
    }

    public @Nullable Json jsonOrNull(String column) throws SQLException {
        String text = textOrNull(column);
        return text == null ? null : new Json(text);
    }

    public List<String> texts(String column) throws SQLException {
        Array array = results.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

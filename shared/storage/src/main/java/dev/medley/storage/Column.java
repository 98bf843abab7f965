package dev.medley.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** How Java's values stand in columns. */
final class Column {

    private Column() {}

    /** A value as text, for the server to read as the type of what it is compared with. */
    record Untyped(String text) {

        static Untyped of(Object value) {
            return new Untyped(value instanceof Enum<?> constant ? label(constant) : value.toString());
        }
    }

    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case UUID[] ids ->
                statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids));
            case String[] texts ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
            case Untyped untyped -> statement.setObject(index, untyped.text(), Types.OTHER);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(index, label(constant));
            case Json json -> statement.setObject(index, document(json));
            case null, default -> statement.setObject(index, value);
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String column) {
        return Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static PGobject document(Json json) throws SQLException {
        PGobject object = new PGobject();
        object.setType("jsonb");
        object.setValue(json.text());
        return object;
    }
}

package dev.medley.transcripts.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that has only those that were asked for, so that each can use its index. */
final class SearchConditions {

    private final StringBuilder where = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    /** Adds a condition on a value; none where the value is null. */
    SearchConditions and(String condition, @Nullable Object value) {
        if (value != null) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            arguments.add(value);
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    /** The values, and one more. */
    @Nullable
    Object[] argumentsAnd(Object last) {
        List<@Nullable Object> all = new ArrayList<>(arguments);
        all.add(last);
        return all.toArray();
    }
}

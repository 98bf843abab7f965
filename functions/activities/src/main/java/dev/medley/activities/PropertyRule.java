package dev.medley.activities;

import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.TextLength;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one property of an activity may be.
 *
 * @param personal whether it is left out where nobody is to be recognised
 * @param values those that it may have; empty where any of its kind does
 */
record PropertyRule(String name, Kind kind, boolean required, boolean personal, List<String> values) {

    private static final int LONGEST = 500;
    private static final int LARGEST = 1_000_000_000;

    /** What a value is. */
    enum Kind {
        ID,
        TEXT,
        COUNT
    }

    static PropertyRule id(String name) {
        return new PropertyRule(name, Kind.ID, false, false, List.of());
    }

    static PropertyRule text(String name) {
        return new PropertyRule(name, Kind.TEXT, false, false, List.of());
    }

    static PropertyRule personalText(String name) {
        return new PropertyRule(name, Kind.TEXT, false, true, List.of());
    }

    static PropertyRule count(String name) {
        return new PropertyRule(name, Kind.COUNT, false, false, List.of());
    }

    static PropertyRule oneOf(String name, String... values) {
        return new PropertyRule(name, Kind.TEXT, false, false, List.of(values));
    }

    /** The same rule for what must be there. */
    PropertyRule always() {
        return new PropertyRule(name, kind, true, personal, values);
    }

    /** What is wrong with a value; null stands for one that is not there. */
    Optional<Fault> fault(@Nullable Object value) {
        if (value == null) {
            return required ? Optional.of(fault("This property is required.")) : Optional.empty();
        }
        if (!values.isEmpty()) {
            return values.contains(value)
                    ? Optional.empty()
                    : Optional.of(fault("This is one of " + String.join(", ", values) + "."));
        }
        return switch (kind) {
            case ID -> isId(value) ? Optional.empty() : Optional.of(fault("This is a UUID."));
            case TEXT ->
                value instanceof String text && isText(text)
                        ? Optional.empty()
                        : Optional.of(fault("This is a text of 1 to " + LONGEST + " characters."));
            case COUNT ->
                value instanceof Number number && isCount(number)
                        ? Optional.empty()
                        : Optional.of(fault("This is a whole number from 0 to " + LARGEST + "."));
        };
    }

    private static boolean isText(String text) {
        return !text.isBlank() && TextLength.codePoints(text) <= LONGEST && PlainText.isStorable(text);
    }

    private static boolean isCount(Number number) {
        double value = number.doubleValue();
        return value >= 0 && value <= LARGEST && value == Math.rint(value);
    }

    private static boolean isId(Object value) {
        if (!(value instanceof String text) || text.length() != 36) {
            return false;
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Fault fault(String detail) {
        return new Fault("/properties/" + name, detail);
    }
}

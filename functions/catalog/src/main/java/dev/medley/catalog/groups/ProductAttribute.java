package dev.medley.catalog.groups;

import dev.medley.kernel.PlainText;
import dev.medley.kernel.TextLength;
import java.util.List;

/**
 * Something that can be said of products.
 *
 * @param choices the values, where the type is a choice
 */
public record ProductAttribute(String key, String name, AttributeType type, List<String> choices) {

    /** How many there may be. */
    static final int MOST = 200;

    private static final int LONGEST = 100;

    /** Whether it may have this value. */
    boolean allows(Object value) {
        return switch (type) {
            case TEXT -> value instanceof String text && isText(text);
            case NUMBER ->
                value instanceof Number number
                        && Double.isFinite(number.doubleValue())
                        && Math.abs(number.doubleValue()) < 1e12;
            case BOOLEAN -> value instanceof Boolean;
            case CHOICE -> value instanceof String text && choices.contains(text);
        };
    }

    /** Filters have commas between attributes. */
    static boolean isText(String text) {
        return !text.isBlank()
                && TextLength.codePoints(text) <= LONGEST
                && text.indexOf(',') < 0
                && PlainText.isSingleLine(text);
    }
}

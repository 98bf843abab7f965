package dev.medley.identity.profiles;

import dev.medley.kernel.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a JSON document to what can be kept: 16 KiB without white space (an escaped character counts as itself), eight
 * levels, numbers that a double can hold. For one document.
 */
final class JsonBounds {

    static final int MOST_BYTES = 16 * 1024;
    static final int MOST_LEVELS = 8;

    private int bytes;

    void require(Map<String, ? extends @Nullable Object> document) {
        visit(document, 1, "");
        if (bytes > MOST_BYTES) {
            throw Refusal.invalid("settings-too-large", "", "Settings may have 16 KiB together.");
        }
    }

    private void visit(@Nullable Object value, int level, String pointer) {
        if (level > MOST_LEVELS + 1 || (level > MOST_LEVELS && (value instanceof Map || value instanceof List))) {
            throw Refusal.invalid("settings-too-deep", pointer, "Settings may have eight levels.");
        }
        switch (value) {
            case Map<?, ?> object ->
                object.forEach((name, member) -> {
                    String below = pointer + "/" + JsonPointers.escape(String.valueOf(name));
                    text(String.valueOf(name));
                    bytes += 2;
                    visit(member, level + 1, below);
                });
            case List<?> list -> {
                int index = 0;
                for (Object item : list) {
                    bytes++;
                    visit(item, level + 1, pointer + "/" + index++);
                }
            }
            case String text -> text(text);
            case Number number -> number(number, pointer);
            case null, default -> bytes += String.valueOf(value).length();
        }
        bytes += value instanceof Map || value instanceof List ? 2 : 0;
    }

    private void text(String text) {
        bytes += text.getBytes(StandardCharsets.UTF_8).length + 2;
    }

    private void number(Number number, String pointer) {
        double value = number.doubleValue();
        boolean vanishes = value == 0 && number instanceof BigDecimal exact && exact.signum() != 0;
        if (!Double.isFinite(value) || vanishes) {
            throw Refusal.invalid("settings-invalid", pointer, "This number is too large or too small.");
        }
        bytes += number.toString().length();
    }
}

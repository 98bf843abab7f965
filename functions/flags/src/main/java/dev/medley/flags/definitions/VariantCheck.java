package dev.medley.flags.definitions;

import dev.medley.featureflags.FlagType;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.kernel.TextLength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the variants of a flag to its type, and to sizes that every client can bear. */
final class VariantCheck {

    private static final int DEEPEST = 8;
    private static final int MOST_VALUES = 500;
    private static final int LONGEST_TEXT = 4096;

    private VariantCheck() {}

    static List<Fault> faults(FlagType type, Map<String, ? extends @Nullable Object> variants) {
        List<Fault> faults = new ArrayList<>();
        variants.forEach((name, value) -> {
            String pointer = "/variants/" + name;
            if (!type.holds(value)) {
                faults.add(new Fault(pointer, "The value has to be of the type " + type.label() + "."));
            } else if (depth(value) > DEEPEST) {
                faults.add(new Fault(pointer, "The value has more than " + DEEPEST + " levels."));
            } else if (size(value) > MOST_VALUES) {
                faults.add(new Fault(pointer, "The value has more than " + MOST_VALUES + " values in it."));
            } else if (length(value) > LONGEST_TEXT) {
                faults.add(new Fault(pointer, "The texts have more than " + LONGEST_TEXT + " characters in all."));
            }
        });
        return faults;
    }

    private static Collection<?> inside(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            case null, default -> List.of();
        };
    }

    private static int depth(@Nullable Object value) {
        boolean isPlain = !(value instanceof Map || value instanceof List);
        return isPlain
                ? 0
                : 1 + inside(value).stream().mapToInt(VariantCheck::depth).max().orElse(0);
    }

    private static int size(@Nullable Object value) {
        return 1 + inside(value).stream().mapToInt(VariantCheck::size).sum();
    }

    private static int length(@Nullable Object value) {
        int names = value instanceof Map<?, ?> map
                ? map.keySet().stream()
                        .mapToInt(name -> TextLength.codePoints(String.valueOf(name)))
                        .sum()
                : 0;
        int own = value instanceof String text ? TextLength.codePoints(text) : 0;
        return own
                + names
                + inside(value).stream().mapToInt(VariantCheck::length).sum();
    }
}

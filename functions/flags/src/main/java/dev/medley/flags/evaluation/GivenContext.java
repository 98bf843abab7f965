package dev.medley.flags.evaluation;

import dev.medley.featureflags.EvaluationContext;
import dev.medley.kernel.TextLength;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a client says of whom it asks for, within sizes; objects inside it, which no rule can ask for, are left out. */
record GivenContext(@Nullable String targetingKey, Map<String, Object> attributes) {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_ITEMS = 100;

    static GivenContext of(Map<String, ? extends @Nullable Object> given) {
        if (given.size() > MOST) {
            throw new InvalidContext("A context has at most " + MOST + " attributes.");
        }
        Object key = given.get(EvaluationContext.TARGETING_KEY);
        if (key != null && !(key instanceof String text && !text.isEmpty() && TextLength.codePoints(text) <= 200)) {
            throw new InvalidContext("The targetingKey is a text of 1 to 200 characters.");
        }
        Map<String, Object> attributes = new HashMap<>();
        given.forEach((name, value) -> {
            if (TextLength.codePoints(name) > LONGEST_NAME) {
                throw new InvalidContext("A name in the context has at most " + LONGEST_NAME + " characters.");
            }
            if (isKept(value)) {
                attributes.put(name, Objects.requireNonNull(value));
            }
        });
        attributes.remove(EvaluationContext.TARGETING_KEY);
        return new GivenContext((String) key, attributes);
    }

    private static boolean isKept(@Nullable Object value) {
        return switch (value) {
            case String text -> isShort(text);
            case Number _, Boolean _ -> true;
            case List<?> list -> areKept(list);
            case null, default -> false;
        };
    }

    private static boolean areKept(List<?> list) {
        if (list.size() > MOST_ITEMS) {
            throw new InvalidContext("A list in the context has at most " + MOST_ITEMS + " items.");
        }
        return list.stream()
                .allMatch(item -> item instanceof Number
                        || item instanceof Boolean
                        || (item instanceof String text && isShort(text)));
    }

    private static boolean isShort(String text) {
        if (TextLength.codePoints(text) > LONGEST_TEXT) {
            throw new InvalidContext("A text in the context has at most " + LONGEST_TEXT + " characters.");
        }
        return true;
    }
}

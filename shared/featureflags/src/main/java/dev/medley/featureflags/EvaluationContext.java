package dev.medley.featureflags;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a flag is evaluated.
 *
 * @param targetingKey who it is; null where nobody knows, and then splits by it have no value
 * @param attributes what is known of them: texts, numbers, booleans, lists of texts
 */
public record EvaluationContext(@Nullable String targetingKey, Map<String, Object> attributes) {

    /** The name under which rules find the targeting key. */
    public static final String TARGETING_KEY = "targetingKey";

    /** Nobody in particular. */
    public static final EvaluationContext NOBODY = new EvaluationContext(null, Map.of());

    public EvaluationContext {
        attributes = Map.copyOf(attributes);
    }

    /** An account of which nothing else is known. */
    public static EvaluationContext of(UUID accountId) {
        return new EvaluationContext(accountId.toString(), Map.of());
    }

    /** The same with one more attribute. */
    public EvaluationContext with(String attribute, Object value) {
        Map<String, Object> more = new HashMap<>(attributes);
        more.put(attribute, value);
        return new EvaluationContext(targetingKey, more);
    }

    @Nullable
    Object attribute(String name) {
        return name.equals(TARGETING_KEY) ? targetingKey : attributes.get(name);
    }
}

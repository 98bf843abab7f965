package dev.medley.identity.profiles;

import dev.medley.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What preferences may hold. The first level names applications, each with an object of its own whose inside is the
 * application's business within {@link JsonBounds}. Two names are Medley's, with fixed members.
 */
final class PreferenceRules {

    private static final Pattern APPLICATION = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private static final Predicate<@Nullable Object> SWITCH = Boolean.class::isInstance;

    private static final Map<String, Map<String, Predicate<@Nullable Object>>> CORE = Map.of(
            "notifications", Map.of("email", SWITCH, "push", SWITCH),
            "appearance", Map.of("theme", Set.of("system", "light", "dark")::contains));

    private PreferenceRules() {}

    static void require(Map<String, ? extends @Nullable Object> document) {
        new JsonBounds().require(document);
        document.forEach((name, value) -> {
            if (!APPLICATION.matcher(name).matches() || !(value instanceof Map<?, ?> members)) {
                throw invalid(
                        "/" + JsonPointers.escape(name),
                        "The first level names applications in kebab-case, each with an object.");
            }
            requireCore(name, members);
        });
    }

    private static void requireCore(String name, Map<?, ?> members) {
        Map<String, Predicate<@Nullable Object>> known = CORE.get(name);
        if (known == null) {
            return;
        }
        members.forEach((member, value) -> {
            Predicate<@Nullable Object> rule = known.get(String.valueOf(member));
            if (rule == null || !rule.test(value)) {
                throw invalid(
                        "/" + name + "/" + JsonPointers.escape(String.valueOf(member)),
                        "Medley's own settings are notifications.email and notifications.push (true or false), and"
                                + " appearance.theme (system, light or dark).");
            }
        });
    }

    private static Refusal invalid(String pointer, String detail) {
        return new Refusal(
                Refusal.Kind.INVALID, "settings-invalid", detail, List.of(new Refusal.Fault(pointer, detail)));
    }
}

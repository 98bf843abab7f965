package dev.medley.generation;

import java.util.List;
import java.util.Locale;

/**
 * Who is asked for a task.
 *
 * @param task {@code *} for every task without a rule of its own
 */
record RouteRule(String task, RouteStrategy strategy, List<String> providers) {

    private static final String EVERY = "*";

    /** Reads {@code chat=cheapest:openai+anthropic} or {@code chat=openai+anthropic}. */
    static RouteRule parse(String text) {
        String[] parts = text.strip().split("=", 2);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new IllegalArgumentException(
                    "medley.models.generation.routes has the form task=strategy:provider+provider");
        }
        int colon = parts[1].indexOf(':');
        RouteStrategy strategy = colon < 0
                ? RouteStrategy.ORDER
                : RouteStrategy.named(parts[1].substring(0, colon).strip());
        List<String> providers = List.of(
                parts[1].substring(colon + 1).strip().toLowerCase(Locale.ROOT).split("\\s*\\+\\s*"));
        return new RouteRule(parts[0].strip(), strategy, providers);
    }

    boolean isOf(String asked) {
        return task.equals(asked);
    }

    boolean isOfEvery() {
        return task.equals(EVERY);
    }
}

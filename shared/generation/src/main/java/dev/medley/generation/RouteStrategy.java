package dev.medley.generation;

import java.util.Locale;

/** By what the provider is chosen that is asked first. */
enum RouteStrategy {
    /** As the rule names them. */
    ORDER,
    /** By chance, each as often as its weight says. */
    WEIGHTED,
    /** Who costs the least for what is asked. */
    CHEAPEST,
    /** Who took the least time in the last hour; those that nobody asked come first. */
    FASTEST,
    /** Whose stated quality is the highest. */
    BEST;

    static RouteStrategy named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

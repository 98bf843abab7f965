package dev.medley.recommending;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of one user when an answer is made.
 *
 * @param history what they chose; the latest {@value #REMEMBERED} interactions count
 * @param interests terms that they named, for example when they signed up
 * @param lessItems items that they want less of
 * @param lessTerms terms that they want less of
 */
public record Taste(List<Interaction> history, Set<String> interests, Set<UUID> lessItems, Set<String> lessTerms) {
    static final int REMEMBERED = 500;
    public static final Taste UNKNOWN = Taste.of(List.of());

    public Taste {
        history = history.stream().sorted(Interaction.LATEST).limit(REMEMBERED).toList();
        interests = Set.copyOf(interests);
        lessItems = Set.copyOf(lessItems);
        lessTerms = Set.copyOf(lessTerms);
    }

    public static Taste of(Collection<Interaction> history) {
        return new Taste(List.copyOf(history), Set.of(), Set.of(), Set.of());
    }

    public Taste withInterests(Set<String> named) {
        return new Taste(history, named, lessItems, lessTerms);
    }

    public Taste withLess(Set<UUID> items, Set<String> terms) {
        return new Taste(history, interests, items, terms);
    }
}

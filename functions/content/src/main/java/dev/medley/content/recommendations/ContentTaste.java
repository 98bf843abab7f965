package dev.medley.content.recommendations;

import dev.medley.recommending.Interaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of an account now.
 *
 * @param history what it read
 * @param own what it wrote
 * @param less what it wants less of
 */
public record ContentTaste(List<Interaction> history, Set<UUID> own, Set<UUID> less) {

    static final ContentTaste UNKNOWN = new ContentTaste(List.of(), Set.of(), Set.of());

    public ContentTaste {
        history = List.copyOf(history);
        own = Set.copyOf(own);
        less = Set.copyOf(less);
    }
}

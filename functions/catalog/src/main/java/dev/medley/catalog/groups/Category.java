package dev.medley.catalog.groups;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of categories.
 *
 * @param path from the root to itself
 * @param position among those of the same parent, from 0
 */
public record Category(
        UUID id, @Nullable UUID parentId, List<UUID> path, String name, String slug, int position, int version) {

    /** How deep the tree may be. */
    public static final int DEEPEST = 8;

    /** How many there may be. */
    public static final int MOST = 2000;
}

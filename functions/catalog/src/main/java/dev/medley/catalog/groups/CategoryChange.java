package dev.medley.catalog.groups;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a category is to be.
 *
 * @param slug null for one made of the name
 * @param parentId null for the top of the tree
 * @param position among those of the same parent; null for the last
 */
public record CategoryChange(
        String name,
        @Nullable String slug,
        @Nullable UUID parentId,
        @Nullable Integer position) {}

package dev.medley.catalog.groups;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word that products are marked with.
 *
 * @param id null for one that is yet to be kept
 */
public record Tag(@Nullable UUID id, String slug, String name) {}

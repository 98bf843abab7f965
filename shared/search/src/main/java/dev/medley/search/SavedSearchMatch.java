package dev.medley.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved search that something fits.
 *
 * @param authorId whose it is; null where that is nobody's matter
 */
public record SavedSearchMatch(
        UUID searchId,
        UUID accountId,
        String name,
        UUID foundId,
        String slug,
        String title,
        @Nullable UUID authorId) {}

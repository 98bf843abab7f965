package dev.medley.content.items;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which items somebody works on; null where it does not matter.
 *
 * @param authorId whose
 * @param reviewerId who is asked to review them
 * @param byNameOnly whether they are asked by name, and not as one of all reviewers
 */
public record WorkFilter(
        @Nullable UUID authorId,
        @Nullable UUID reviewerId,
        boolean byNameOnly,
        @Nullable ContentStatus status,
        @Nullable String type,
        @Nullable String locale,
        @Nullable String tag) {}

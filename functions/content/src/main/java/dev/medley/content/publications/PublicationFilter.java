package dev.medley.content.publications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published items are wanted; null where it does not matter.
 *
 * @param text words that are in them, in any form of their language
 */
public record PublicationFilter(
        @Nullable String type,
        @Nullable String locale,
        @Nullable String tag,
        @Nullable UUID translationGroup,
        @Nullable String text) {}

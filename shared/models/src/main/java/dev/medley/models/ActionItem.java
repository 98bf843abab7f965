package dev.medley.models;

import dev.medley.models.Digest.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to do.
 *
 * @param what in the words of the text, or close to them
 * @param who null where nobody is named
 * @param when until or at which time, in the words of the text; null where it is not said
 * @param source where the text says so; null where the model names no place
 */
public record ActionItem(
        String what,
        @Nullable String who,
        @Nullable String when,
        @Nullable Citation source) {}

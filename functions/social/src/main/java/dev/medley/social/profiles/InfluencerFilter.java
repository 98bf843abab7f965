package dev.medley.social.profiles;

import org.jspecify.annotations.Nullable;

/**
 * Which profiles are listed.
 *
 * @param text what a handle or a name begins with
 */
public record InfluencerFilter(
        @Nullable String text, @Nullable String niche) {}

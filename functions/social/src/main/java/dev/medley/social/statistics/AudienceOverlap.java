package dev.medley.social.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How many follow both of two accounts.
 *
 * @param both null where it is so few that it could say who they are
 */
public record AudienceOverlap(
        long own, long other, @Nullable Long both) {

    /** Fewer say too much of each. */
    static final long FEWEST = 20;

    /** With a count of both that says nothing of each. */
    public static AudienceOverlap of(long own, long other, long both) {
        return new AudienceOverlap(own, other, both < FEWEST ? null : both);
    }
}

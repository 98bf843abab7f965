package dev.medley.analytics.rollups;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the sums go that are asked.
 *
 * @param completeTo up to when all that has happened is in them; null before they are made first
 * @param behindMs how far the replica is behind that they are read from; null where there is none
 */
public record Freshness(
        @Nullable Instant completeTo, @Nullable Long behindMs) {

    public Optional<Instant> asOf() {
        return Optional.ofNullable(completeTo);
    }
}

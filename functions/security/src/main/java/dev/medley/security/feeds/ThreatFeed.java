package dev.medley.security.feeds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of hostile addresses that somebody publishes.
 *
 * @param importedAt when it was last read whole; null where it never was
 * @param ranges how many ranges it had then
 * @param fault why it could not be read since; null where it could
 */
public record ThreatFeed(
        UUID id,
        String name,
        String url,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant importedAt,
        int ranges,
        @Nullable String fault) {

    ThreatFeed imported(Instant now, int count) {
        return new ThreatFeed(id, name, url, createdAt, createdBy, now, count, null);
    }

    ThreatFeed failed(String why) {
        return new ThreatFeed(id, name, url, createdAt, createdBy, importedAt, ranges, why);
    }
}

package dev.medley.caching;

import java.time.Duration;

/**
 * A result, and where it came from.
 *
 * @param value as JSON
 * @param status as the header {@code Cache-Status} has it (RFC 9211)
 */
record CacheLookup(byte[] value, String status) {

    static CacheLookup hit(byte[] value, Duration left) {
        return new CacheLookup(value, "medley; hit; ttl=" + left.toSeconds());
    }

    static CacheLookup stored(byte[] value) {
        return new CacheLookup(value, "medley; fwd=miss; stored");
    }

    static CacheLookup collapsed(byte[] value) {
        return new CacheLookup(value, "medley; fwd=miss; collapsed");
    }

    static CacheLookup missed(byte[] value) {
        return new CacheLookup(value, "medley; fwd=miss");
    }

    static CacheLookup bypassed(byte[] value) {
        return new CacheLookup(value, "medley; fwd=bypass; detail=store-away");
    }
}

package dev.medley.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A private bucket that browsers reach by presigned URL only, but for what lies under a public prefix: that everybody reads,
 * by way of the CDN where there is one. Unfinished multipart uploads are dropped after a day.
 *
 * @param arrivals key prefix -> queue that hears of each new object under it
 * @param expiry key prefix -> age at which its objects are removed
 * @param publicPrefix key prefix that everybody reads; empty where there is none
 */
public record Bucket(
        String name, Map<String, String> arrivals, Map<String, Duration> expiry, Optional<String> publicPrefix) {

    public Bucket {
        arrivals = Map.copyOf(arrivals);
        expiry = Map.copyOf(expiry);
    }

    /** A bucket of which nothing is public. */
    public Bucket(String name, Map<String, String> arrivals, Map<String, Duration> expiry) {
        this(name, arrivals, expiry, Optional.empty());
    }

    /** The same bucket, of which everybody reads what lies under a prefix. Objects there never change. */
    public Bucket publishing(String prefix) {
        return new Bucket(name, arrivals, expiry, Optional.of(prefix));
    }

    /** Whether everybody reads the object of this key. */
    public boolean isPublic(String key) {
        return publicPrefix.filter(key::startsWith).isPresent();
    }
}

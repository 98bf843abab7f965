package dev.medley.topology;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A private bucket that browsers reach by presigned URL only, but for what lies under a public prefix: that everybody reads,
 * by way of the CDN where there is one. Unfinished multipart uploads are dropped after a day.
 *
 * @param arrivals key prefix -> queue that hears of each new object under it
 * @param expiry key prefix -> age at which its objects are removed
 * @param publicPrefix key prefix that everybody reads; empty where there is none
 * @param seldomRead key prefixes of what is kept long and read seldom, so that it may lie where that is cheaper
 */
public record Bucket(
        String name,
        Map<String, String> arrivals,
        Map<String, Duration> expiry,
        Optional<String> publicPrefix,
        Set<String> seldomRead) {

    public Bucket {
        arrivals = Map.copyOf(arrivals);
        expiry = Map.copyOf(expiry);
        seldomRead = Set.copyOf(seldomRead);
    }

    /** A bucket of which nothing is public. */
    public Bucket(String name, Map<String, String> arrivals, Map<String, Duration> expiry) {
        this(name, arrivals, expiry, Optional.empty(), Set.of());
    }

    /** The same bucket, of which everybody reads what lies under a prefix. Objects there never change. */
    public Bucket publishing(String prefix) {
        return new Bucket(name, arrivals, expiry, Optional.of(prefix), seldomRead);
    }

    /** The same bucket, of which what lies under these prefixes is read seldom. */
    public Bucket keeping(String... prefixes) {
        return new Bucket(name, arrivals, expiry, publicPrefix, Set.of(prefixes));
    }

    /** Whether everybody reads the object of this key. */
    public boolean isPublic(String key) {
        return publicPrefix.filter(key::startsWith).isPresent();
    }
}

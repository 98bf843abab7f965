package dev.medley.topology;

import java.time.Duration;
import java.util.Map;

/**
 * A private bucket that browsers reach by presigned URL only. Unfinished multipart uploads are dropped after a day.
 *
 * @param arrivals key prefix -> queue that hears of each new object under it
 * @param expiry key prefix -> age at which its objects are removed
 */
public record Bucket(String name, Map<String, String> arrivals, Map<String, Duration> expiry) {

    public Bucket {
        arrivals = Map.copyOf(arrivals);
        expiry = Map.copyOf(expiry);
    }
}

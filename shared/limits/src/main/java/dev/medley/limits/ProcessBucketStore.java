package dev.medley.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Buckets of this process alone. One that nobody has used for its longest window is full, and so forgotten. */
@Singleton
class ProcessBucketStore implements BucketStore {

    private static final int MOST = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .executor(Runnable::run)
            .build();
    private final ClockTimeMeter time;

    ProcessBucketStore(Clock clock) {
        this.time = new ClockTimeMeter(clock);
    }

    @Override
    public Bucket bucket(RateLimit limit) {
        return buckets.get(limit.key(), _ -> create(limit));
    }

    private Bucket create(RateLimit limit) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(time);
        for (Bandwidth bandwidth : limit.bucket().getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}

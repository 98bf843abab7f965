package dev.medley.limits;

import dev.medley.redis.RedisConnection;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Buckets in Redis, which all processes share. A bucket goes from Redis once it must be full again. */
@Singleton
@Requires(property = RedisConnection.URL)
class RedisBucketStore implements BucketStore {

    private static final Duration KEPT_BEYOND = Duration.ofSeconds(10);

    private final RedisConnection redis;
    private final ClockTimeMeter time;
    private volatile @Nullable ProxyManager<String> buckets;

    RedisBucketStore(RedisConnection redis, Clock clock) {
        this.redis = redis;
        this.time = new ClockTimeMeter(clock);
    }

    @Override
    public Bucket bucket(RateLimit limit) {
        return buckets().builder().build(limit.key(), limit::bucket);
    }

    /** Two that are made at once serve alike. */
    private ProxyManager<String> buckets() {
        ProxyManager<String> known = buckets;
        if (known == null) {
            known = Bucket4jLettuce.casBasedBuilder(redis.open())
                    .clientClock(time)
                    .requestTimeout(RedisConnection.REQUEST_TIMEOUT)
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_BEYOND))
                    .build();
            buckets = known;
        }
        return known;
    }
}

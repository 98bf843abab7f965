package dev.medley.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in Redis, which all processes share. Connects at its first use, so that nothing of it is in a snapshot; a bucket
 * goes from Redis once it must be full again.
 */
@Singleton
@Requires(property = RedisBucketStore.URL)
class RedisBucketStore implements BucketStore {

    static final String URL = "medley.redis-url";

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(250);
    private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(50);
    private static final Duration KEPT_BEYOND = Duration.ofSeconds(10);

    private final RedisURI uri;
    private final ClockTimeMeter time;
    private @Nullable ClientResources resources;
    private @Nullable RedisClient client;
    private volatile @Nullable ProxyManager<String> buckets;

    RedisBucketStore(@Property(name = URL) String url, Clock clock) {
        this.uri = RedisURI.create(url);
        this.time = new ClockTimeMeter(clock);
    }

    @Override
    public Bucket bucket(RateLimit limit) {
        return connected().builder().build(limit.key(), limit::bucket);
    }

    private ProxyManager<String> connected() {
        ProxyManager<String> known = buckets;
        return known == null ? connect() : known;
    }

    private synchronized ProxyManager<String> connect() {
        if (buckets != null) {
            return buckets;
        }
        if (client == null) {
            resources = DefaultClientResources.builder()
                    .ioThreadPoolSize(2)
                    .computationThreadPoolSize(2)
                    .build();
            client = RedisClient.create(resources, uri);
            client.setOptions(ClientOptions.builder()
                    .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .socketOptions(SocketOptions.builder()
                            .connectTimeout(CONNECT_TIMEOUT)
                            .build())
                    .build());
        }
        StatefulRedisConnection<String, byte[]> connection =
                client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        ProxyManager<String> made = Bucket4jLettuce.casBasedBuilder(connection)
                .clientClock(time)
                .requestTimeout(REQUEST_TIMEOUT)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_BEYOND))
                .build();
        buckets = made;
        return made;
    }

    /** Lets go of the connection; the next use makes another. */
    @PreDestroy
    synchronized void close() {
        buckets = null;
        if (client != null) {
            client.shutdown(Duration.ZERO, CONNECT_TIMEOUT);
            client = null;
        }
        if (resources != null) {
            boolean _ = resources.shutdown().awaitUninterruptibly(CONNECT_TIMEOUT.toMillis());
            resources = null;
        }
    }
}

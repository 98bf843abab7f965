package dev.medley.caching;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps results in Redis, which all processes share. Connects at its first use, so that nothing of it is in a snapshot. */
@Singleton
@Requires(property = RedisCacheStore.URL)
class RedisCacheStore implements CacheStore {

    static final String URL = "medley.redis-url";

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(250);
    private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(50);

    private final RedisURI uri;
    private @Nullable ClientResources resources;
    private @Nullable RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;

    RedisCacheStore(@Property(name = URL) String url) {
        this.uri = RedisURI.create(url);
    }

    @Override
    public List<byte @Nullable []> read(List<String> keys) {
        List<byte @Nullable []> found = new ArrayList<>(keys.size());
        connected()
                .sync()
                .mget(keys.toArray(String[]::new))
                .forEach(value -> found.add(value.hasValue() ? value.getValue() : null));
        return found;
    }

    @Override
    public void write(String key, byte[] value, Duration time) {
        String _ = connected().sync().set(key, value, SetArgs.Builder.px(time.toMillis()));
    }

    private StatefulRedisConnection<String, byte[]> connected() {
        StatefulRedisConnection<String, byte[]> known = connection;
        return known == null ? connect() : known;
    }

    private synchronized StatefulRedisConnection<String, byte[]> connect() {
        StatefulRedisConnection<String, byte[]> known = connection;
        if (known != null) {
            return known;
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
        StatefulRedisConnection<String, byte[]> made =
                client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        made.setTimeout(REQUEST_TIMEOUT);
        connection = made;
        return made;
    }

    /** Lets go of the connection; the next use makes another. */
    @PreDestroy
    synchronized void close() {
        connection = null;
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

package dev.medley.redis;

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
import io.lettuce.core.resource.Delay;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connection of this process. Connects at its first use, so that nothing of it is in a snapshot. While Redis is away,
 * requests fail at once instead of waiting for it.
 */
@Singleton
@Requires(property = RedisConnection.URL)
public class RedisConnection {

    public static final String URL = "medley.redis-url";

    /** How long a request may take. */
    public static final Duration REQUEST_TIMEOUT = Duration.ofMillis(50);

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(250);

    /** How long it waits before it tries to connect again; by itself, the client would wait for up to half a minute. */
    private static final Duration SOONEST = Duration.ofMillis(100);

    private static final Duration LATEST = Duration.ofSeconds(2);

    private final RedisURI uri;
    private @Nullable ClientResources resources;
    private @Nullable RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;

    public RedisConnection(@Property(name = URL) String url) {
        this.uri = RedisURI.create(url);
    }

    /** The open connection; it finds back by itself when Redis does. */
    public StatefulRedisConnection<String, byte[]> open() {
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
                    .reconnectDelay(Delay.fullJitter(SOONEST, LATEST, SOONEST.toMillis(), TimeUnit.MILLISECONDS))
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
    public synchronized void close() {
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

package dev.medley.caching;

import dev.medley.redis.RedisConnection;
import io.lettuce.core.SetArgs;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps results in Redis, which all processes share. */
@Singleton
@Requires(property = RedisConnection.URL)
class RedisCacheStore implements CacheStore {

    private final RedisConnection redis;

    RedisCacheStore(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public List<byte @Nullable []> read(List<String> keys) {
        List<byte @Nullable []> found = new ArrayList<>(keys.size());
        redis.open()
                .sync()
                .mget(keys.toArray(String[]::new))
                .forEach(value -> found.add(value.hasValue() ? value.getValue() : null));
        return found;
    }

    @Override
    public void write(String key, byte[] value, Duration time) {
        String _ = redis.open().sync().set(key, value, SetArgs.Builder.px(time.toMillis()));
    }
}

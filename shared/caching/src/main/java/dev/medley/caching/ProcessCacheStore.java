package dev.medley.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.medley.redis.RedisConnection;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps results in this process, within a bound on their size. They say themselves how long they hold. */
@Singleton
@Requires(missingProperty = RedisConnection.URL)
class ProcessCacheStore implements CacheStore {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Cache<String, byte[]> values = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, byte[] value) -> key.length() + value.length)
            .executor(Runnable::run)
            .build();

    @Override
    public List<byte @Nullable []> read(List<String> keys) {
        List<byte @Nullable []> found = new ArrayList<>(keys.size());
        keys.forEach(key -> found.add(values.getIfPresent(key)));
        return found;
    }

    @Override
    public void write(String key, byte[] value, Duration time) {
        values.put(key, value);
    }
}

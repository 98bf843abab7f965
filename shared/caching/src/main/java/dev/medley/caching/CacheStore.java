package dev.medley.caching;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where results and the states of tags are kept. */
interface CacheStore {

    /** What is kept under each key, in this order; null where there is nothing. */
    List<byte @Nullable []> read(List<String> keys);

    void write(String key, byte[] value, Duration time);
}

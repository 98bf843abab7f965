package dev.medley.caching;

import dev.medley.kernel.CircuitBreaker;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results that were made before. A result remembers the states that its tags had before it was made, and is read together
 * with them: dropping a tag changes its state, so that neither what is kept nor what is being made right now is given out.
 */
@Singleton
public class ResultCache {

    static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(ResultCache.class);
    private static final int LARGEST = 256 * 1024;

    private final CacheStore store;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, CompletableFuture<byte[]>> beingMade = new ConcurrentHashMap<>();

    ResultCache(CacheStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.breaker = new CircuitBreaker(clock);
    }

    /** Has results with this tag made anew. While the store is away they hold until their time is over. */
    public void invalidate(String tag) {
        byte[] state = new byte[12];
        random.nextBytes(state);
        boolean _ = write(tagKey(tag), state, LONGEST.multipliedBy(2));
    }

    /**
     * What is kept under a key.
     *
     * @param states those of the tags now
     * @param entry null where there is none that holds
     */
    private record Found(byte[] states, @Nullable CacheEntry entry) {}

    /** What was kept under a key, if that is not longer ago; empty also while the store is away. */
    public Optional<byte[]> kept(String key, Duration time) {
        Found found = find(key, new CachePolicy(time, List.of()));
        return found == null
                ? Optional.empty()
                : Optional.ofNullable(found.entry()).map(CacheEntry::value);
    }

    /** Keeps something for so long, unless it is too large or the store is away. */
    public void keep(String key, Duration time, byte[] value) {
        boolean _ = keep(key, new CachePolicy(time, List.of()), CacheEntry.digest(List.of()), value);
    }

    /** The result under a key, made where there is none that holds. */
    CacheLookup get(String key, CachePolicy policy, Supplier<byte[]> make) {
        Found found = find(key, policy);
        if (found == null) {
            return CacheLookup.bypassed(make.get());
        }
        CacheEntry entry = found.entry();
        if (entry == null) {
            return makeOnce(key, found.states(), () -> makeUnlessMade(key, policy, found.states(), make));
        }
        Duration age = entry.age(clock.instant());
        if (age.compareTo(policy.freshness()) >= 0) {
            makeAhead(key, policy, found.states(), make);
        }
        return CacheLookup.hit(entry.value(), policy.time().minus(age));
    }

    /** Calls that come while a result is being made wait for it, and share it. */
    private CacheLookup makeOnce(String key, byte[] states, Supplier<CacheLookup> make) {
        // Who comes after a tag was dropped must not share what was begun before.
        String flight = key + Arrays.hashCode(states);
        CompletableFuture<byte[]> own = new CompletableFuture<>();
        CompletableFuture<byte[]> running = beingMade.putIfAbsent(flight, own);
        if (running != null) {
            return CacheLookup.collapsed(join(running));
        }
        try {
            CacheLookup made = make.get();
            own.complete(made.value());
            return made;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            boolean _ = beingMade.remove(flight, own);
        }
    }

    /** Another call may have made and kept it between the look and the turn of this one. */
    private CacheLookup makeUnlessMade(String key, CachePolicy policy, byte[] states, Supplier<byte[]> make) {
        Found again = find(key, policy);
        CacheEntry entry = again == null ? null : again.entry();
        return entry == null
                ? makeAndKeep(key, policy, states, make)
                : CacheLookup.hit(entry.value(), policy.time().minus(entry.age(clock.instant())));
    }

    private CacheLookup makeAndKeep(String key, CachePolicy policy, byte[] states, Supplier<byte[]> make) {
        byte[] value = make.get();
        return keep(key, policy, states, value) ? CacheLookup.stored(value) : CacheLookup.missed(value);
    }

    /** Makes a result anew before its time is over, so that nobody waits for one that is in use. */
    private void makeAhead(String key, CachePolicy policy, byte[] states, Supplier<byte[]> make) {
        if (beingMade.containsKey(key + Arrays.hashCode(states))) {
            return;
        }
        Thread _ = Thread.ofVirtual().name("cache-ahead").start(() -> {
            try {
                CacheLookup _ = makeOnce(key, states, () -> makeAndKeep(key, policy, states, make));
            } catch (RuntimeException e) {
                LOG.warn("A result could not be made ahead of its time: {}", e.toString());
            }
        });
    }

    /** Null where the store is away. */
    private @Nullable Found find(String key, CachePolicy policy) {
        List<byte @Nullable []> kept = read(key, policy);
        if (kept == null) {
            return null;
        }
        byte[] states = CacheEntry.digest(kept.subList(1, kept.size()));
        CacheEntry entry = CacheEntry.read(kept.getFirst());
        boolean holds = entry != null
                && entry.hasStates(states)
                && entry.age(clock.instant()).compareTo(policy.time()) < 0;
        return new Found(states, holds ? entry : null);
    }

    private boolean keep(String key, CachePolicy policy, byte[] states, byte[] value) {
        return value.length <= LARGEST
                && write(key, new CacheEntry(clock.instant(), states, value).bytes(), policy.time());
    }

    private static byte[] join(CompletableFuture<byte[]> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What is kept under the key, and then the states of the tags; null where the store is away. */
    private @Nullable List<byte @Nullable []> read(String key, CachePolicy policy) {
        if (!breaker.allows()) {
            return null;
        }
        List<String> keys = new ArrayList<>();
        keys.add(key);
        policy.tags().forEach(tag -> keys.add(tagKey(tag)));
        try {
            List<byte @Nullable []> kept = store.read(keys);
            breaker.succeeded();
            return kept;
        } catch (RuntimeException e) {
            away(e);
            return null;
        }
    }

    private boolean write(String key, byte[] value, Duration time) {
        if (!breaker.allows()) {
            return false;
        }
        try {
            store.write(key, value, time);
            breaker.succeeded();
            return true;
        } catch (RuntimeException e) {
            away(e);
            return false;
        }
    }

    private void away(RuntimeException e) {
        breaker.failed();
        LOG.warn("The cache is away: {}", e.toString());
    }

    private static String tagKey(String tag) {
        return "cache:tag:" + tag;
    }
}

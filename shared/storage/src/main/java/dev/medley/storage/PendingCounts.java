package dev.medley.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts that are kept in the process and handed over from time to time by a thread of its own, so that nothing that is
 * counted waits for it. What a process has counted when it ends is lost.
 */
public final class PendingCounts<K> {

    /** How often counts are handed over at most. */
    static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(PendingCounts.class);

    private final String name;
    private final Clock clock;
    private final Consumer<Map<K, Long>> keep;
    private final Map<K, LongAdder> counts = new ConcurrentHashMap<>();
    private final AtomicLong handedOverAtMs = new AtomicLong();

    /**
     * Counts nothing yet.
     *
     * @param name of the thread
     * @param keep what takes them; when it throws, they are handed over again later
     */
    public PendingCounts(String name, Clock clock, Consumer<Map<K, Long>> keep) {
        this.name = name;
        this.clock = clock;
        this.keep = keep;
    }

    public void add(K key) {
        add(key, 1);
    }

    /** Has the counts handed over, if that is some time ago. */
    public void handOverSometimes() {
        long last = handedOverAtMs.get();
        long now = clock.millis();
        if (!counts.isEmpty() && now - last > EVERY.toMillis() && handedOverAtMs.compareAndSet(last, now)) {
            Thread _ = Thread.ofVirtual().name(name).start(this::handOver);
        }
    }

    private void handOver() {
        Map<K, Long> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            keep.accept(taken);
        } catch (RuntimeException e) {
            LOG.warn("Counts ({}) wait, since they cannot be kept: {}", name, e.toString());
            taken.forEach(this::add);
        }
    }

    private Map<K, Long> take() {
        Map<K, Long> taken = new HashMap<>();
        counts.forEach((key, adder) -> {
            long count = adder.sumThenReset();
            if (count > 0) {
                taken.put(key, count);
            }
        });
        return taken;
    }

    private void add(K key, long count) {
        LongAdder known = counts.get(key);
        (known == null ? counts.computeIfAbsent(key, _ -> new LongAdder()) : known).add(count);
    }
}

package dev.medley.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** What simulated devices did how often, and how long they waited for answers. */
final class FleetCounts {

    private static final int SLOWEST = 60_000;

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final LongAdder[] millis =
            IntStream.range(0, SLOWEST).mapToObj(_ -> new LongAdder()).toArray(LongAdder[]::new);

    void count(String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    void took(long duration) {
        millis[(int) Math.clamp(duration, 0, SLOWEST - 1L)].increment();
    }

    private int within(double share) {
        long all = 0;
        for (LongAdder one : millis) {
            all += one.sum();
        }
        long left = (long) Math.ceil(all * share);
        for (int i = 0; i < SLOWEST; i++) {
            left -= millis[i].sum();
            if (left <= 0) {
                return i;
            }
        }
        return SLOWEST;
    }

    @Override
    public String toString() {
        return counts + " answers: half within " + within(0.5) + " ms, 95 % within " + within(0.95) + " ms";
    }
}

package dev.medley.featureflags;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often flags had which variant here. Kept in the process and handed over from time to time by a thread of its own, so
 * that no evaluation waits for it. What a process has counted when it ends is lost.
 */
@Singleton
class EvaluationCounts {

    /** How often counts are handed over at most. */
    static final Duration EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationCounts.class);

    private record Counted(String flag, String variant) {}

    /** A count as it is handed over. */
    @Serdeable
    record Count(String flag, String variant, long count) {}

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;
    private final String environment;
    private final Map<Counted, LongAdder> counts = new ConcurrentHashMap<>();
    private final AtomicLong handedOverAtMs = new AtomicLong();

    EvaluationCounts(Sql sql, JsonCodec json, Clock clock, FlagSettings settings) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.environment = settings.environment();
    }

    /** Counts an evaluation that has a variant; there are as many of these as flags have variants. */
    void note(Evaluation evaluation) {
        String variant = evaluation.variant();
        if (variant != null) {
            add(new Counted(evaluation.key(), variant), 1);
        }
    }

    /** Has the counts handed over, if that is some time ago. */
    void handOverSometimes() {
        long last = handedOverAtMs.get();
        long now = clock.millis();
        if (!counts.isEmpty() && now - last > EVERY.toMillis() && handedOverAtMs.compareAndSet(last, now)) {
            Thread _ = Thread.ofVirtual().name("flag-counts").start(this::handOver);
        }
    }

    private void handOver() {
        List<Count> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            boolean _ = sql.query("select from flags.pub_count_evaluations(:environment, :day, :counts)")
                    .with("environment", environment)
                    .with("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .with("counts", json.write(taken))
                    .exists();
        } catch (RuntimeException e) {
            LOG.warn("Counts of flags wait, since they cannot be kept: {}", e.toString());
            taken.forEach(count -> add(new Counted(count.flag(), count.variant()), count.count()));
        }
    }

    private List<Count> take() {
        List<Count> taken = new ArrayList<>();
        counts.forEach((counted, adder) -> {
            long count = adder.sumThenReset();
            if (count > 0) {
                taken.add(new Count(counted.flag(), counted.variant(), count));
            }
        });
        return taken;
    }

    private void add(Counted counted, long count) {
        LongAdder known = counts.get(counted);
        (known == null ? counts.computeIfAbsent(counted, _ -> new LongAdder()) : known).add(count);
    }
}

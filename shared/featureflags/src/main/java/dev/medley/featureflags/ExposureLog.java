package dev.medley.featureflags;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which subjects had which variant of an experiment here for the first time. Kept in the process and handed over by a thread of
 * its own, so that no evaluation waits for it; what is handed over twice counts once. What a process has not handed over when
 * it ends is lost, which concerns all variants alike.
 */
@Singleton
class ExposureLog {

    /** How often they are handed over at most. */
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** How many are known or wait at a time; the database knows the others. */
    private static final int MOST = 20_000;

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Logger LOG = LoggerFactory.getLogger(ExposureLog.class);

    private record Exposed(UUID experiment, int phase, String subject, String variant) {}

    /** An exposure as it is handed over. */
    @Serdeable
    record Entry(UUID experiment, int phase, UUID subject, String variant, Instant at) {}

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;
    private final Set<Exposed> known = ConcurrentHashMap.newKeySet();
    private final Map<Exposed, Instant> waiting = new ConcurrentHashMap<>();
    private final AtomicLong handedOverAtMs = new AtomicLong();

    ExposureLog(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Notes an evaluation, unless the subject is no account's or visitor's id. */
    void note(ExperimentDefinition experiment, @Nullable String subject, String variant) {
        if (subject == null) {
            return;
        }
        Exposed exposed = new Exposed(experiment.id(), experiment.phase(), subject, variant);
        if (known.contains(exposed) || !ID.matcher(subject).matches()) {
            return;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        if (known.add(exposed) && waiting.size() < MOST) {
            waiting.put(exposed, clock.instant());
        }
    }

    /** Has them handed over, if that is some time ago. */
    void handOverSometimes() {
        long last = handedOverAtMs.get();
        long now = clock.millis();
        if (!waiting.isEmpty() && now - last > EVERY.toMillis() && handedOverAtMs.compareAndSet(last, now)) {
            Thread _ = Thread.ofVirtual().name("flag-exposures").start(this::handOver);
        }
    }

    private void handOver() {
        Map<Exposed, Instant> taken = Map.copyOf(waiting);
        if (taken.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        taken.forEach((exposed, at) -> entries.add(new Entry(
                exposed.experiment(), exposed.phase(), UUID.fromString(exposed.subject()), exposed.variant(), at)));
        try {
            boolean _ = sql.query("select from flags.pub_note_exposures(:entries)")
                    .with("entries", json.write(entries))
                    .exists();
            taken.forEach(waiting::remove);
        } catch (RuntimeException e) {
            LOG.warn("Exposures wait, since they cannot be kept: {}", e.toString());
        }
    }
}

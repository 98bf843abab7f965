package dev.medley.featureflags;

import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of this stage's environment as they are now. Looked up on use, at most every {@link #FRESH}; while one caller
 * looks, others go on with what is known if that is hardly older. Where the database is away, what was last read serves.
 */
@Singleton
class RulesetCache {

    static final Duration FRESH = Duration.ofSeconds(1);

    /** How old rules may be before callers wait for others. */
    private static final Duration TOLERABLE = Duration.ofSeconds(2);

    /** How long nobody looks after a look that failed, since each may take as long as the pool waits. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(RulesetCache.class);

    /** What was read, when that was, and when it is time to look again. */
    private record State(Ruleset ruleset, Instant readAt, Instant nextAt) {}

    private record Published(long version, Json document) {}

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;
    private final EvaluationCounts counts;
    private final String environment;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile State state = new State(Ruleset.compile(-1, RulesetDocument.EMPTY), Instant.EPOCH, Instant.EPOCH);

    RulesetCache(Sql sql, JsonCodec json, Clock clock, EvaluationCounts counts, FlagSettings settings) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.counts = counts;
        this.environment = settings.environment();
    }

    /** The rules; none where they could never be read. */
    public Ruleset ruleset() {
        State known = state;
        Instant now = clock.instant();
        return now.isBefore(known.nextAt()) ? known.ruleset() : look(known, now);
    }

    private Ruleset look(State known, Instant now) {
        if (now.isBefore(known.readAt().plus(TOLERABLE))) {
            if (!reading.tryLock()) {
                return known.ruleset();
            }
        } else {
            reading.lock();
        }
        try {
            if (!now.isBefore(state.nextAt())) {
                state = read(state.ruleset(), now);
                counts.handOverSometimes();
            }
            return state.ruleset();
        } finally {
            reading.unlock();
        }
    }

    private State read(Ruleset known, Instant now) {
        try {
            Optional<Published> published = sql.query("""
                            select version, document from flags.pub_ruleset
                            where environment = :environment and version > :known""")
                    .with("environment", environment)
                    .with("known", known.version())
                    .first(row -> new Published(row.bigint("version"), row.json("document")));
            return new State(published.map(this::compile).orElse(known), now, now.plus(FRESH));
        } catch (RuntimeException e) {
            LOG.warn("Flags stay as they are, since they cannot be read: {}", e.toString());
            return new State(known, state.readAt(), now.plus(PAUSE));
        }
    }

    private Ruleset compile(Published published) {
        return Ruleset.compile(published.version(), json.read(published.document(), RulesetDocument.class));
    }
}

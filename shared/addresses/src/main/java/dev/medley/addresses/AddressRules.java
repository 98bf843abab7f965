package dev.medley.addresses;

import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules as they were at most {@link #FRESH} ago. They are read anew where their revision says that they have changed;
 * while the database is away, those that were known last go on.
 */
@Singleton
public class AddressRules {

    static final Duration FRESH = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(AddressRules.class);

    private record State(AddressTable table, long revision, Instant readAt) {}

    private final Sql sql;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile State state = new State(AddressTable.EMPTY, -1, Instant.EPOCH);

    AddressRules(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Who finds them stale reads them anew; whoever else asks meanwhile takes what was known. */
    public AddressTable table() {
        State known = state;
        Instant now = clock.instant();
        boolean isFresh = known.readAt().isAfter(now.minus(FRESH));
        if (isFresh || !reading.compareAndSet(false, true)) {
            return known.table();
        }
        try {
            State fresh = read(known, now);
            state = fresh;
            return fresh.table();
        } finally {
            reading.set(false);
        }
    }

    private State read(State known, Instant now) {
        try {
            long revision = sql.query("select revision from security.pub_address_revision")
                    .first(row -> row.bigint("revision"))
                    .orElse(0L);
            return revision == known.revision()
                    ? new State(known.table(), revision, now)
                    : new State(new AddressTable(rules()), revision, now);
        } catch (RuntimeException e) {
            LOG.warn("Address rules cannot be looked up; what was known last goes on", e);
            return new State(known.table(), known.revision(), now);
        }
    }

    private List<AddressRule> rules() {
        return sql.query("select cidr, country, action, expires_at, automatic from security.pub_address_rules")
                .list(AddressRules::rule);
    }

    private static AddressRule rule(Row row) throws SQLException {
        String cidr = row.textOrNull("cidr");
        return new AddressRule(
                cidr == null ? null : cidr(cidr),
                row.textOrNull("country"),
                row.constant("action", AddressAction.class),
                row.instantOrNull("expires_at"),
                row.bool("automatic"));
    }

    private static @Nullable Cidr cidr(String text) {
        return Cidr.parse(text).orElse(null);
    }
}

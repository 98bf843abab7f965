package dev.medley.http;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.storage.Json;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of calls to other systems. */
@Singleton
class ExternalCallStore {

    /** Longer than a call and what follows from it take; doubled with each attempt, up to 32 times. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    private static final int MOST_DOUBLINGS = 5;
    private static final int MOST_AT_ONCE = 20;
    private static final String COLUMNS = "id, owner_id, key, fingerprint, input, attempts, leased_until, outcome";

    private final Sql sql;
    private final Clock clock;

    ExternalCallStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A call whose intent is kept; to be made by whoever gets it, unless it has an outcome. */
    record Open(
            UUID id,
            UUID ownerId,
            String key,
            Json input,
            int attempts,
            @Nullable Json outcome) {}

    private record Kept(Open open, byte[] fingerprint, Instant leasedUntil) {}

    /** Keeps an intent, or takes over the one that is kept under this key. */
    Open begin(String kind, UUID ownerId, String key, Json input) {
        byte[] fingerprint = Digests.sha256(input.text());
        Open open = new Open(Ids.next(clock), ownerId, key, input, 1, null);
        if (insert(kind, open, fingerprint)) {
            return open;
        }
        Kept kept = sql.query("select " + COLUMNS + """
                 from http.external_call
                where owner_id = :ownerId and kind = :kind and key = :key for update""")
                .with("ownerId", ownerId)
                .with("kind", kind)
                .with("key", key)
                .first(ExternalCallStore::read)
                .orElseThrow();
        if (!Digests.equal(kept.fingerprint(), fingerprint)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "idempotency-key-reused",
                    "This Idempotency-Key belongs to a different request.");
        }
        if (kept.open().outcome() != null) {
            return kept.open();
        }
        if (kept.leasedUntil().isAfter(clock.instant())) {
            throw Refusal.conflict("idempotency-key-in-use", "A request with this Idempotency-Key is still under way.");
        }
        return lease(kept.open());
    }

    private boolean insert(String kind, Open open, byte[] fingerprint) {
        Instant now = clock.instant();
        return sql.query("""
                        insert into http.external_call
                            (id, owner_id, kind, key, fingerprint, input, attempts, leased_until, created_at)
                        values (:id, :ownerId, :kind, :key, :fingerprint, :input, 1, :leasedUntil, :now)
                        on conflict on constraint external_call_once do nothing""")
                        .with("id", open.id())
                        .with("ownerId", open.ownerId())
                        .with("kind", kind)
                        .with("key", open.key())
                        .with("fingerprint", fingerprint)
                        .with("input", open.input())
                        .with("leasedUntil", now.plus(LEASE))
                        .with("now", now)
                        .update()
                == 1;
    }

    /** Calls that nobody is making and nobody knows the outcome of; they are the caller's to make. */
    List<Open> interrupted(String kind) {
        return sql
                .query("select " + COLUMNS + """
                 from http.external_call
                where kind = :kind and settled_at is null and leased_until <= :now
                order by leased_until limit :most for update skip locked""")
                .with("kind", kind)
                .with("now", clock.instant())
                .with("most", MOST_AT_ONCE)
                .list(ExternalCallStore::read)
                .stream()
                .map(kept -> lease(kept.open()))
                .toList();
    }

    private Open lease(Open open) {
        Duration lease = LEASE.multipliedBy(1L << Math.min(open.attempts(), MOST_DOUBLINGS));
        int _ = sql.query("""
                update http.external_call set attempts = attempts + 1, leased_until = :leasedUntil where id = :id""")
                .with("id", open.id())
                .with("leasedUntil", clock.instant().plus(lease))
                .update();
        return new Open(open.id(), open.ownerId(), open.key(), open.input(), open.attempts() + 1, null);
    }

    /** Keeps the outcome; false when another attempt has settled the call. */
    boolean settle(UUID id, Json outcome) {
        return sql.query("""
                        update http.external_call set outcome = :outcome, settled_at = :now
                        where id = :id and settled_at is null""")
                        .with("id", id)
                        .with("outcome", outcome)
                        .with("now", clock.instant())
                        .update()
                == 1;
    }

    Json outcome(UUID id) {
        return sql.query("select outcome from http.external_call where id = :id")
                .with("id", id)
                .first(row -> row.json("outcome"))
                .orElseThrow();
    }

    private static Kept read(Row row) throws SQLException {
        Open open = new Open(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("key"),
                row.json("input"),
                row.integer("attempts"),
                row.jsonOrNull("outcome"));
        return new Kept(open, row.bytes("fingerprint"), row.instant("leased_until"));
    }
}

package dev.medley.access;

import dev.medley.kernel.Refusal;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What has changed since access tokens were signed: which sessions have ended, whose rights are others now, and what each
 * role allows. Looked up at most every {@link #FRESH}, so that a request costs no statement of its own; that is how long
 * another function may take to notice. A look reads what is new; all is read again from time to time, so that what is older
 * than any token goes.
 */
@Singleton
public class RevocationCache {

    static final Duration FRESH = Duration.ofSeconds(1);

    private static final Duration WHOLE = Duration.ofMinutes(5);

    /** How much later than its own time a change may be committed, clocks that differ included. */
    private static final Duration LATENESS = Duration.ofSeconds(20);

    /** As it was read, after so many changes; as a whole last at a time of its own. */
    private record State(
            Set<UUID> endedSessions,
            Map<UUID, Long> versions,
            Map<String, Set<Permission>> roles,
            Instant readAt,
            Instant wholeAt,
            long changes) {

        static State empty(Instant now, long changes) {
            return new State(
                    ConcurrentHashMap.newKeySet(), new ConcurrentHashMap<>(), new HashMap<>(), now, now, changes);
        }

        /** The same sessions and versions, to be added to; the roles are read anew, since one may be gone. */
        State continued(Instant now, long changes) {
            return new State(endedSessions, versions, new HashMap<>(), now, wholeAt, changes);
        }
    }

    private final Sql sql;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final AtomicLong changes = new AtomicLong();
    private volatile State state = State.empty(Instant.EPOCH, -1);

    RevocationCache(Sql sql, Clock clock, TransactionOperations<Connection> transactions) {
        this.sql = sql;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Makes this process look again at the next request, once the current transaction has committed. */
    public void forget() {
        changes.incrementAndGet();
        afterCommit(changes::incrementAndGet);
    }

    /**
     * Makes this process refuse these sessions once the current transaction has committed. It knows them, and looking
     * again would cost the more the more sessions end.
     */
    public void end(List<UUID> sessions) {
        afterCommit(() -> add(sessions));
    }

    /** A reading under way may have begun before they ended, so they are added to what comes of it. */
    private synchronized void add(List<UUID> sessions) {
        state.endedSessions().addAll(sessions);
    }

    private void afterCommit(Runnable work) {
        transactions
                .findTransactionStatus()
                .ifPresent(transaction -> transaction.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                }));
    }

    /**
     * For what outlives the session that makes it, such as a webhook: asks the database in the transaction at hand.
     *
     * @throws Refusal {@code unauthenticated}
     */
    public void requireLive(Caller caller) {
        boolean hasEnded = sql.query("select from identity.pub_standing where kind = 'session' and id = :id")
                .with("id", caller.sessionId())
                .exists();
        if (hasEnded) {
            throw sessionEnded();
        }
    }

    /** What somebody is told whose session has ended. */
    public static Refusal sessionEnded() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", "Your session has ended. Sign in again.");
    }

    boolean hasEnded(UUID sessionId) {
        return now().endedSessions().contains(sessionId);
    }

    /** Whether the account's rights are others than when the token of this version was signed. */
    boolean hasChanged(UUID accountId, long version) {
        return now().versions().getOrDefault(accountId, 0L) > version;
    }

    /** What these roles allow together; a role that is gone allows nothing. */
    public Set<Permission> permissions(Set<String> roles) {
        Map<String, Set<Permission>> known = now().roles();
        return roles.stream()
                .flatMap(role -> known.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private State now() {
        State known = state;
        Instant now = clock.instant();
        boolean stale = known.changes() != changes.get() || known.readAt().isBefore(now.minus(FRESH));
        return stale ? read(now) : known;
    }

    private synchronized State read(Instant now) {
        State known = state;
        boolean whole = known.wholeAt().isBefore(now.minus(WHOLE));
        State fresh = whole ? State.empty(now, changes.get()) : known.continued(now, changes.get());
        List<Boolean> _ = sql.query("""
                select kind, id, name, version, permissions from identity.pub_standing
                where changed_at > :since""")
                .with(
                        "since",
                        whole
                                ? now.minus(TokenSettings.ACCESS_LIFETIME).minusSeconds(60)
                                : known.readAt().minus(LATENESS))
                .list(row -> add(row, fresh));
        state = fresh;
        return fresh;
    }

    private static boolean add(Row row, State state) throws SQLException {
        return switch (row.text("kind")) {
            case "session" -> state.endedSessions().add(row.uuid("id"));
            case "account" -> state.versions().put(row.uuid("id"), row.bigint("version")) == null;
            default -> state.roles().put(row.text("name"), permissions(row)) == null;
        };
    }

    private static Set<Permission> permissions(Row row) throws SQLException {
        return row.texts("permissions").stream().map(Permission::of).collect(Collectors.toUnmodifiableSet());
    }
}

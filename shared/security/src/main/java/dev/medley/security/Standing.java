package dev.medley.security;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What has changed since access tokens were signed: which sessions have ended, whose rights are others now, and what each
 * role allows. Looked up at most every {@link #FRESH}, so that a request costs no statement of its own; that is how long
 * another function may take to notice.
 */
@Singleton
public class Standing {

    static final Duration FRESH = Duration.ofSeconds(1);

    private record State(
            Set<UUID> endedSessions, Map<UUID, Long> versions, Map<String, Set<Permission>> roles, Instant readAt) {}

    private final Sql sql;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final AtomicLong changes = new AtomicLong();
    private volatile State state = new State(Set.of(), Map.of(), Map.of(), Instant.MIN);
    private volatile long changesSeen = -1;

    Standing(Sql sql, Clock clock, TransactionOperations<Connection> transactions) {
        this.sql = sql;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Makes this process look again at the next request, once the current transaction has committed. */
    public void forget() {
        changes.incrementAndGet();
        transactions
                .findTransactionStatus()
                .ifPresent(transaction -> transaction.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        changes.incrementAndGet();
                    }
                }));
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
        boolean stale = changesSeen != changes.get() || known.readAt().isBefore(now.minus(FRESH));
        return stale ? read(now) : known;
    }

    private synchronized State read(Instant now) {
        long before = changes.get();
        State fresh = new State(new HashSet<>(), new HashMap<>(), new HashMap<>(), now);
        List<Boolean> _ = sql.list(
                "select kind, id, name, version, permissions from identity.pub_standing where changed_at > ?",
                row -> add(row, fresh),
                now.minus(TokenSettings.ACCESS_LIFETIME).minusSeconds(60));
        state = fresh;
        changesSeen = before;
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

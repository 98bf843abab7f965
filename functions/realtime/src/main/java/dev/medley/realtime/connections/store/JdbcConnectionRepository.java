package dev.medley.realtime.connections.store;

import dev.medley.access.Permission;
import dev.medley.realtime.connections.Connection;
import dev.medley.realtime.connections.ConnectionRepository;
import dev.medley.realtime.tickets.Revocation;
import dev.medley.realtime.tickets.Ticket;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcConnectionRepository implements ConnectionRepository {

    private static final String REVOKED = Revocation.of("c");

    private final Sql sql;

    JdbcConnectionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(String id, Ticket ticket, Instant now, int most) {
        sql.lock("connections " + ticket.accountId());
        return sql.query("""
                insert into realtime.connection
                    (id, account_id, session_id, roles, permissions, authorized_at, connected_at, seen_at)
                select :id, :accountId, :sessionId, :roles, :permissions, :authorizedAt, :now, :now
                where (select count(*) from realtime.connection where account_id = :accountId) < :most""")
                        .with("id", id)
                        .with("accountId", ticket.accountId())
                        .with("sessionId", ticket.sessionId())
                        .with("roles", ticket.roles().toArray(String[]::new))
                        .with("permissions", ticket.permissions().toArray(String[]::new))
                        .with("authorizedAt", ticket.authorizedAt())
                        .with("now", now)
                        .with("most", most)
                        .update()
                == 1;
    }

    @Override
    public Optional<Connection> hear(String id, Instant now) {
        return sql.query("""
                update realtime.connection c set seen_at = :now,
                    received = case when c.seen_at >= :minute then c.received else 0 end + 1
                where c.id = :id and not\s""" + REVOKED + " returning id, account_id, roles, permissions, received")
                .with("id", id)
                .with("now", now)
                .with("minute", now.truncatedTo(ChronoUnit.MINUTES))
                .first(JdbcConnectionRepository::read);
    }

    @Override
    public void delete(String id) {
        sql.query("delete from realtime.connection where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public List<String> deleteRevoked(@Nullable UUID accountId) {
        return sql.query("delete from realtime.connection c where " + REVOKED)
                .when(accountId, "and c.account_id = :accountId", "accountId")
                .append("returning id")
                .list(row -> row.text("id"));
    }

    @Override
    public List<String> deleteOfSession(UUID sessionId) {
        return sql.query("delete from realtime.connection where session_id = :sessionId returning id")
                .with("sessionId", sessionId)
                .list(row -> row.text("id"));
    }

    @Override
    public List<String> deleteSilent(Instant since) {
        return sql.query("delete from realtime.connection where seen_at < :since returning id")
                .with("since", since)
                .list(row -> row.text("id"));
    }

    private static Connection read(Row row) throws SQLException {
        return new Connection(
                row.text("id"),
                row.uuid("account_id"),
                Set.copyOf(row.texts("roles")),
                row.texts("permissions").stream().map(Permission::of).collect(Collectors.toUnmodifiableSet()),
                row.integer("received"));
    }
}

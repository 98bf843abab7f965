package dev.medley.realtime.tickets.store;

import dev.medley.realtime.tickets.Revocation;
import dev.medley.realtime.tickets.Ticket;
import dev.medley.realtime.tickets.TicketRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
class JdbcTicketRepository implements TicketRepository {

    private final Sql sql;

    JdbcTicketRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(byte[] hash, Ticket ticket) {
        sql.query("""
                insert into realtime.ticket (hash, account_id, session_id, roles, permissions, authorized_at, expires_at)
                values (:hash, :accountId, :sessionId, :roles, :permissions, :authorizedAt, :expiresAt)""")
                .with("hash", hash)
                .with("accountId", ticket.accountId())
                .with("sessionId", ticket.sessionId())
                .with("roles", ticket.roles().toArray(String[]::new))
                .with("permissions", ticket.permissions().toArray(String[]::new))
                .with("authorizedAt", ticket.authorizedAt())
                .with("expiresAt", ticket.expiresAt())
                .update();
    }

    @Override
    public Optional<Ticket> take(byte[] hash, Instant now) {
        return sql.query("delete from realtime.ticket t where hash = :hash and expires_at > :now and not "
                        + Revocation.of("t")
                        + " returning account_id, session_id, roles, permissions, authorized_at, expires_at")
                .with("hash", hash)
                .with("now", now)
                .first(row -> new Ticket(
                        row.uuid("account_id"),
                        row.uuid("session_id"),
                        Set.copyOf(row.texts("roles")),
                        Set.copyOf(row.texts("permissions")),
                        row.instant("authorized_at"),
                        row.instant("expires_at")));
    }

    @Override
    public void deleteOfSession(UUID sessionId) {
        sql.query("delete from realtime.ticket where session_id = :sessionId")
                .with("sessionId", sessionId)
                .update();
    }

    @Override
    public void deleteExpired(Instant now) {
        sql.query("delete from realtime.ticket where expires_at <= :now")
                .with("now", now)
                .update();
    }
}

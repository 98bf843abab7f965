package dev.medley.identity.sessions.store;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.LiveSessionRepository;
import dev.medley.identity.sessions.Session;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.identity.sessions.SessionSummary;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.kernel.Page;
import dev.medley.security.Proof;
import dev.medley.storage.Cursors;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcLiveSessionRepository implements LiveSessionRepository {

    private final Sql sql;
    private final Outbox outbox;
    private final Cursors cursors;
    private final SessionSettings settings;
    private final Clock clock;

    JdbcLiveSessionRepository(Sql sql, Outbox outbox, Cursors cursors, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.cursors = cursors;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void add(Session session, Instant liveUntil) {
        sql.update(
                """
                insert into identity.session (id, account_id, address, agent, proven_at, methods, actor_id, created_at,
                    refreshed_at, live_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                session.id(),
                session.accountId(),
                session.origin().address(),
                session.origin().agent(),
                session.proof().at(),
                session.proof().methods().toArray(String[]::new),
                session.actorId(),
                session.createdAt(),
                session.createdAt(),
                liveUntil);
    }

    @Override
    public void add(Challenge challenge) {
        sql.update(
                """
                insert into identity.challenge (token_hash, account_id, methods, address, agent, device_hash,
                    replaces_session_id, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                challenge.token().hash(),
                challenge.accountId(),
                challenge.methods().toArray(String[]::new),
                challenge.origin().address(),
                challenge.origin().agent(),
                challenge.origin().deviceHash(),
                challenge.replacesSessionId(),
                challenge.expiresAt());
    }

    @Override
    public Page<SessionSummary> list(UUID accountId, int limit, @Nullable String cursor) {
        String list = "session/" + accountId;
        UUID before = cursors.position(list, cursor);
        Instant now = clock.instant();
        List<SessionSummary> rows = sql.list(
                """
                select s.id, s.account_id, s.address, s.agent, s.proven_at, s.methods, s.actor_id, s.created_at,
                    s.refreshed_at, d.name, coalesce(t.trusted_at > ?, false) as trusted
                from identity.session s
                left join identity.device d on d.id = s.device_id
                left join identity.trusted_device t on t.id = s.device_id
                where s.account_id = ? and s.ended_at is null and s.live_until > ? and (?::uuid is null or s.id < ?)
                order by s.id desc limit ?""",
                JdbcLiveSessionRepository::read,
                now.minus(settings.trust()),
                accountId,
                now,
                before,
                before,
                limit + 1);
        return cursors.page(list, rows, limit, entry -> entry.session().id());
    }

    @Override
    public List<UUID> end(UUID accountId, UUID sessionId, String because, Instant now) {
        return sql.list("""
                update identity.session set ended_at = ?, ended_because = ?
                where account_id = ? and id = ? and ended_at is null and live_until > ? returning id""", JdbcLiveSessionRepository::id, now, because, accountId, sessionId, now);
    }

    @Override
    public List<UUID> endAll(UUID accountId, @Nullable UUID except, String because, Instant now) {
        return sql.list("""
                with held as (select id from identity.account where id = ? for no key update),
                    forgotten as (delete from identity.challenge where account_id = (select id from held))
                update identity.session set ended_at = ?, ended_because = ?
                where account_id = (select id from held) and id is distinct from ? and ended_at is null and live_until > ?
                returning id""", JdbcLiveSessionRepository::id, accountId, now, because, except, now);
    }

    private static UUID id(Row row) throws SQLException {
        return row.uuid("id");
    }

    @Override
    public void announce(List<Event> events) {
        String more = ", (?, ?, ?, ?, ?, ?)".repeat(events.size() - 1);
        sql.update(
                Outbox.INSERT + more,
                events.stream()
                        .flatMap(event -> Arrays.stream(outbox.columns(event)))
                        .toArray());
        events.forEach(outbox::relayAfterCommit);
    }

    private static SessionSummary read(Row row) throws SQLException {
        Session session = new Session(
                row.uuid("id"),
                row.uuid("account_id"),
                new SignInOrigin(row.text("address"), row.text("agent")),
                new Proof(row.instant("proven_at"), Set.copyOf(row.texts("methods"))),
                row.uuidOrNull("actor_id"),
                row.instant("created_at"));
        return new SessionSummary(session, row.instant("refreshed_at"), row.textOrNull("name"), row.bool("trusted"));
    }
}

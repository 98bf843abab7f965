package dev.medley.identity.sessions.store;

import dev.medley.access.Proof;
import dev.medley.identity.sessions.LiveSessionRepository;
import dev.medley.identity.sessions.Session;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.identity.sessions.SessionSummary;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcLiveSessionRepository implements LiveSessionRepository {

    private static final SortKeys<SessionSummary> KEYS =
            SortKeys.newestFirst("s.id", entry -> entry.session().id());

    private final Sql sql;
    private final SessionSettings settings;
    private final Clock clock;

    JdbcLiveSessionRepository(Sql sql, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void add(Session session, Instant liveUntil) {
        insert("""
                insert into identity.session (id, account_id, address, agent, proven_at, methods, actor_id, created_at,
                    refreshed_at, live_until)
                values (:id, :accountId, :address, :agent, :provenAt, :methods, :actorId, :createdAt, :createdAt,
                    :liveUntil)""", session, liveUntil).update();
    }

    private Query insert(String text, Session session, Instant liveUntil) {
        return sql.query(text)
                .with("id", session.id())
                .with("accountId", session.accountId())
                .with("address", session.origin().address())
                .with("agent", session.origin().agent())
                .with("provenAt", session.proof().at())
                .with("methods", session.proof().methods().toArray(String[]::new))
                .with("actorId", session.actorId())
                .with("createdAt", session.createdAt())
                .with("liveUntil", liveUntil);
    }

    @Override
    public List<UUID> makeRoom(UUID accountId, int keep, @Nullable UUID replaced, Instant now) {
        return sql.query("select ended from identity.make_room(:accountId, :keep, :replaced, :now) as ended")
                .with("accountId", accountId)
                .with("keep", keep)
                .with("replaced", replaced)
                .with("now", now)
                .list(row -> row.uuid("ended"));
    }

    @Override
    public void add(Session session, UUID deviceId, SecretToken refreshToken, Instant liveUntil) {
        insert("""
                with begun as (
                    insert into identity.session (id, account_id, address, agent, proven_at, methods, actor_id, device_id,
                        created_at, refreshed_at, live_until)
                    values (:id, :accountId, :address, :agent, :provenAt, :methods, :actorId, :deviceId, :createdAt,
                        :createdAt, :liveUntil)
                    returning id, live_until
                )
                insert into identity.refresh_token (token_hash, session_id, generation, expires_at)
                select :tokenHash, id, 1, live_until from begun""", session, liveUntil)
                .with("deviceId", deviceId)
                .with("tokenHash", refreshToken.hash())
                .update();
    }

    @Override
    public boolean holdLive(UUID accountId, UUID sessionId, Instant now) {
        return sql.query("""
                select 1 from identity.session
                where id = :sessionId and account_id = :accountId and ended_at is null and live_until > :now
                for no key update""")
                .with("sessionId", sessionId)
                .with("accountId", accountId)
                .with("now", now)
                .exists();
    }

    @Override
    public Page<SessionSummary> list(UUID accountId, PageRequest page) {
        Instant now = clock.instant();
        return sql.query("""
                select s.id, s.account_id, s.address, s.agent, s.proven_at, s.methods, s.actor_id, s.created_at,
                    s.refreshed_at, d.name, coalesce(t.trusted_at > :trustedSince, false) as trusted
                from identity.session s
                left join identity.device d on d.id = s.device_id
                left join identity.trusted_device t on t.id = s.device_id
                where s.account_id = :accountId and s.ended_at is null and s.live_until > :now""")
                .with("trustedSince", now.minus(settings.trust()))
                .with("accountId", accountId)
                .with("now", now)
                .page("session/" + accountId, page, KEYS, JdbcLiveSessionRepository::read);
    }

    @Override
    public List<UUID> end(UUID accountId, UUID sessionId, String because, Instant now) {
        return sql.query("""
                update identity.session set ended_at = :now, ended_because = :because
                where account_id = :accountId and id = :sessionId and ended_at is null and live_until > :now
                    returning id""")
                .with("now", now)
                .with("because", because)
                .with("accountId", accountId)
                .with("sessionId", sessionId)
                .list(JdbcLiveSessionRepository::id);
    }

    /** A statement sees what was there when it began, not what it has waited for: the lock is one of its own. */
    @Override
    public List<UUID> endAllOfDevice(UUID accountId, UUID deviceId, String because, Instant now) {
        boolean _ = sql.query("select 1 from identity.account where id = :accountId for no key update")
                .with("accountId", accountId)
                .exists();
        return sql.query("""
                update identity.session set ended_at = :now, ended_because = :because
                where account_id = :accountId and device_id = :deviceId and ended_at is null and live_until > :now
                returning id""")
                .with("accountId", accountId)
                .with("now", now)
                .with("because", because)
                .with("deviceId", deviceId)
                .list(JdbcLiveSessionRepository::id);
    }

    @Override
    public List<UUID> endAll(UUID accountId, @Nullable UUID except, String because, Instant now) {
        return sql.query("""
                with forgotten as (delete from identity.challenge where account_id = :accountId)
                update identity.session set ended_at = :now, ended_because = :because
                where account_id = :accountId and id is distinct from :except and ended_at is null and live_until > :now
                returning id""")
                .with("accountId", accountId)
                .with("now", now)
                .with("because", because)
                .with("except", except)
                .list(JdbcLiveSessionRepository::id);
    }

    private static UUID id(Row row) throws SQLException {
        return row.uuid("id");
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

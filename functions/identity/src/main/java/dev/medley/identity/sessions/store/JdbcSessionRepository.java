package dev.medley.identity.sessions.store;

import dev.medley.identity.places.ClientNetwork;
import dev.medley.identity.sessions.Session;
import dev.medley.identity.sessions.SessionRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSessionRepository implements SessionRepository {

    private final Sql sql;

    JdbcSessionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Instant> trustedSince(UUID accountId, byte[] deviceHash, Instant earliest) {
        return sql.query("""
                select trusted_at from identity.trusted_device
                where token_hash = :deviceHash and account_id = :accountId and trusted_at > :earliest""")
                .with("deviceHash", deviceHash)
                .with("accountId", accountId)
                .with("earliest", earliest)
                .first(row -> row.instant("trusted_at"));
    }

    @Override
    public Arrival begin(Beginning beginning) {
        List<UUID> ended = makeRoom(beginning);
        UUID deviceId = keepDevice(beginning);
        boolean deviceKnown = !deviceId.equals(beginning.newDevice().id());
        Arrival arrival = readHistory(beginning.session(), deviceKnown, ended);
        addSession(beginning, deviceId);
        keepNetwork(beginning.session());
        return arrival;
    }

    /** Locks the account before anything else of it, as everywhere, so that nobody waits in a circle. */
    private List<UUID> makeRoom(Beginning beginning) {
        return sql.query("select ended from identity.make_room(:accountId, :keep, :replaced, :now) as ended")
                .with("accountId", beginning.session().accountId())
                .with("keep", beginning.keep())
                .with("replaced", beginning.replaces())
                .with("now", beginning.session().createdAt())
                .list(row -> row.uuid("ended"));
    }

    /** The device that is known by its token or by the session that is replaced, or else a new one. */
    private UUID keepDevice(Beginning beginning) {
        Session session = beginning.session();
        return sql.query("""
                with known as (
                    update identity.device set last_seen_at = :now, agent = :agent, address = :address
                    where account_id = :accountId and (token_hash = :tokenHash
                        or id = (select device_id from identity.session where id = :replaced))
                    returning id
                ), added as (
                    insert into identity.device (id, account_id, token_hash, agent, address, first_seen_at, last_seen_at)
                    select :newId, :accountId, :newTokenHash, :agent, :address, :now, :now
                    where not exists (select from known)
                    returning id
                )
                select id from known union all select id from added""")
                .with("now", session.createdAt())
                .with("agent", session.origin().agent())
                .with("address", session.origin().address())
                .with("accountId", session.accountId())
                .with("tokenHash", session.origin().deviceHash())
                .with("replaced", beginning.replaces())
                .with("newId", beginning.newDevice().id())
                .with("newTokenHash", beginning.newDevice().token().hash())
                .first(row -> row.uuid("id"))
                .orElseThrow();
    }

    /** What was there before this session and before the attempt that began it. */
    private Arrival readHistory(Session session, boolean deviceKnown, List<UUID> ended) {
        return sql.query("""
                select last.address, last.refreshed_at,
                    exists (select from identity.familiar_network
                        where account_id = :accountId and network = :network) as familiar,
                    (select count(*) from (
                        select outcome from (
                            select a.outcome, a.address from identity.attempt a
                            where a.account_id = :accountId order by a.id desc limit 100) as latest
                        where latest.address = :address and outcome in ('wrong', 'succeeded') limit 3
                    ) as latest_here where outcome = 'wrong') as failures
                from (select) as here
                left join (
                    select address, refreshed_at from identity.session
                    where account_id = :accountId order by id desc limit 1
                ) as last on true""")
                .with("accountId", session.accountId())
                .with("network", network(session))
                .with("address", session.origin().address())
                .first(row -> new Arrival(deviceKnown, row.bool("familiar"), row.integer("failures"), last(row), ended))
                .orElseThrow();
    }

    private static @Nullable Last last(Row row) throws SQLException {
        String address = row.textOrNull("address");
        return address == null ? null : new Last(address, row.instant("refreshed_at"));
    }

    /** Adds the session and its first refresh token. */
    private void addSession(Beginning beginning, UUID deviceId) {
        Session session = beginning.session();
        sql.query("""
                with begun as (
                    insert into identity.session (id, account_id, address, agent, proven_at, methods, actor_id, device_id,
                        created_at, refreshed_at, live_until)
                    values (:id, :accountId, :address, :agent, :provenAt, :methods, :actorId, :deviceId, :now, :now,
                        :liveUntil)
                    returning id, live_until
                )
                insert into identity.refresh_token (token_hash, session_id, generation, expires_at)
                select :tokenHash, id, 1, live_until from begun""")
                .with("id", session.id())
                .with("accountId", session.accountId())
                .with("address", session.origin().address())
                .with("agent", session.origin().agent())
                .with("provenAt", session.proof().at())
                .with("methods", session.proof().methods().toArray(String[]::new))
                .with("actorId", session.actorId())
                .with("deviceId", deviceId)
                .with("now", session.createdAt())
                .with("liveUntil", beginning.liveUntil())
                .with("tokenHash", beginning.refreshToken().hash())
                .update();
    }

    private void keepNetwork(Session session) {
        sql.query("""
                insert into identity.familiar_network as n (account_id, network, first_seen_at, last_seen_at)
                values (:accountId, :network, :now, :now)
                on conflict (account_id, network) do update set last_seen_at = excluded.last_seen_at""")
                .with("accountId", session.accountId())
                .with("network", network(session))
                .with("now", session.createdAt())
                .update();
    }

    private static String network(Session session) {
        return ClientNetwork.of(session.origin().address()).text();
    }
}

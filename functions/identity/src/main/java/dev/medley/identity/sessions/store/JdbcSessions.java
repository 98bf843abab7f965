package dev.medley.identity.sessions.store;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.Challenge;
import dev.medley.identity.sessions.Holder;
import dev.medley.identity.sessions.Session;
import dev.medley.identity.sessions.Sessions;
import dev.medley.security.Proof;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSessions implements Sessions {

    private static final String ADD = """
            insert into identity.session (id, account_id, address, agent, proven_at, methods, actor_id, created_at,
                refreshed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    JdbcSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Session session, SecretToken refreshToken, Instant expiresAt) {
        sql.update(
                "with begun as (" + ADD + """
                         returning id)
                        insert into identity.refresh_token (token_hash, session_id, generation, expires_at)
                        select ?, id, 1, ? from begun""",
                Stream.concat(Stream.of(columns(session)), Stream.of(refreshToken.hash(), expiresAt))
                        .toArray());
    }

    @Override
    public void add(Session session) {
        sql.update(ADD, columns(session));
    }

    private static @Nullable Object[] columns(Session session) {
        return new @Nullable Object[] {
            session.id(),
            session.accountId(),
            session.origin().address(),
            session.origin().agent(),
            session.proof().at(),
            session.proof().methods().toArray(String[]::new),
            session.actorId(),
            session.createdAt(),
            session.createdAt()
        };
    }

    @Override
    public void add(Challenge challenge) {
        sql.update(
                """
                insert into identity.challenge (token_hash, account_id, methods, address, agent, replaces_session_id,
                    expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                challenge.token().hash(),
                challenge.accountId(),
                challenge.methods().toArray(String[]::new),
                challenge.origin().address(),
                challenge.origin().agent(),
                challenge.replacesSessionId(),
                challenge.expiresAt());
    }

    @Override
    public Optional<Holder> rotate(SecretToken token, Rotation rotation) {
        return sql.first(
                """
                with spent as (
                    update identity.refresh_token t set replaced_at = ?, successor = ?
                    from identity.session s
                    where t.token_hash = ? and t.replaced_at is null and t.expires_at > ?
                        and s.id = t.session_id and s.ended_at is null
                    returning t.session_id, t.generation, s.account_id, s.proven_at, s.methods, s.actor_id
                ), fresh as (
                    insert into identity.refresh_token (token_hash, session_id, generation, expires_at)
                    select ?, session_id, generation + 1, ? from spent
                ), seen as (
                    update identity.session set refreshed_at = ? where id = (select session_id from spent)
                )
                select spent.session_id, spent.account_id, spent.proven_at, spent.methods, spent.actor_id, a.roles,
                    a.authorization_version
                from spent join identity.account a on a.id = spent.account_id""",
                JdbcSessions::holder,
                rotation.now(),
                rotation.sealedSuccessor(),
                token.hash(),
                rotation.now(),
                rotation.successor().hash(),
                rotation.expiresAt(),
                rotation.now());
    }

    @Override
    public Optional<Spent> findSpent(SecretToken token) {
        return sql.first(
                """
                select t.session_id, s.account_id, s.proven_at, s.methods, s.actor_id, a.roles, a.authorization_version,
                    s.ended_at is not null as ended, t.replaced_at, t.successor
                from identity.refresh_token t
                join identity.session s on s.id = t.session_id
                join identity.account a on a.id = s.account_id
                where t.token_hash = ?""",
                row -> new Spent(
                        holder(row), row.bool("ended"), row.instantOrNull("replaced_at"), row.bytesOrNull("successor")),
                token.hash());
    }

    @Override
    public boolean end(UUID sessionId, String because, Instant now) {
        return sql.update(
                        "update identity.session set ended_at = ?, ended_because = ? where id = ? and ended_at is null",
                        now,
                        because,
                        sessionId)
                == 1;
    }

    private static Holder holder(Row row) throws SQLException {
        return new Holder(
                row.uuid("account_id"),
                row.uuid("session_id"),
                Set.copyOf(row.texts("roles")),
                row.bigint("authorization_version"),
                new Proof(row.instant("proven_at"), Set.copyOf(row.texts("methods"))),
                row.uuidOrNull("actor_id"));
    }
}

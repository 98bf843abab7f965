package dev.medley.identity.sessions.store;

import dev.medley.access.Proof;
import dev.medley.identity.sessions.RefreshTokenRepository;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.identity.sessions.TokenSubject;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRefreshTokenRepository implements RefreshTokenRepository {

    /** Follows a {@code spent} that names the session, and the generation that was replaced. */
    private static final String SUCCEED = """
            , life as (
                select s.id, least(:idleUntil, s.created_at + make_interval(secs => :lifetime)) as live_until
                from spent join identity.session s on s.id = spent.session_id
            ), fresh as (
                insert into identity.refresh_token (token_hash, session_id, generation, parent_hash, expires_at)
                select :successorHash, session_id, generation + 1, :tokenHash, live_until from spent, life
            ), seen as (
                update identity.session s set refreshed_at = :now, live_until = life.live_until
                from life where s.id = life.id
            )
            select spent.session_id, spent.generation + 1 as generation, s.account_id, s.proven_at, s.methods, a.roles,
                a.authorization_version
            from spent
            join identity.session s on s.id = spent.session_id
            join identity.account a on a.id = s.account_id""";

    private static final String ROTATE = """
            with spent as (
                update identity.refresh_token t set replaced_at = :now, successor = :successor
                from identity.session s join identity.account a on a.id = s.account_id
                where t.token_hash = :tokenHash and t.replaced_at is null and t.expires_at > :now
                    and s.id = t.session_id and s.ended_at is null and a.status = 'active'
                returning t.session_id, t.generation
            )""" + SUCCEED;

    private static final String ROTATE_AGAIN = """
            with spent as (
                update identity.refresh_token child set replaced_at = :now
                from identity.refresh_token t
                join identity.session s on s.id = t.session_id
                where t.token_hash = :tokenHash and t.replaced_at < :replacedBefore
                    and child.session_id = t.session_id and child.parent_hash = t.token_hash
                    and child.replaced_at is null and child.heard_at is null and child.expires_at > :now
                    and s.ended_at is null
                returning child.session_id, child.generation
            ), parent as (
                update identity.refresh_token set replaced_at = :now, successor = :successor
                where token_hash = :tokenHash and exists (select from spent)
            )""" + SUCCEED;

    private static final String SEAL = "refresh-successor";

    private final Sql sql;
    private final FieldEncryption fieldEncryption;
    private final SessionSettings settings;

    JdbcRefreshTokenRepository(Sql sql, FieldEncryption fieldEncryption, SessionSettings settings) {
        this.sql = sql;
        this.fieldEncryption = fieldEncryption;
        this.settings = settings;
    }

    @Override
    public Optional<TokenSubject> rotate(SecretToken token, Rotation rotation) {
        return rotation(ROTATE, token, rotation).first(JdbcRefreshTokenRepository::holder);
    }

    @Override
    public Optional<TokenSubject> rotateAgain(SecretToken token, Rotation rotation, Instant replacedBefore) {
        return rotation(ROTATE_AGAIN, token, rotation)
                .with("replacedBefore", replacedBefore)
                .first(JdbcRefreshTokenRepository::holder);
    }

    private Query rotation(String text, SecretToken token, Rotation rotation) {
        return sql.query(text)
                .with("tokenHash", token.hash())
                .with("now", rotation.now())
                .with("successor", sealed(rotation.successor()))
                .with("successorHash", rotation.successor().hash())
                .with("idleUntil", rotation.now().plus(settings.idle()))
                .with("lifetime", settings.lifetime().toSeconds());
    }

    @Override
    public Optional<Spent> findSpent(SecretToken token) {
        return sql.query("""
                select t.session_id, s.account_id, s.proven_at, s.methods, a.roles, a.authorization_version,
                    s.ended_at is not null or a.status <> 'active' as over, t.replaced_at, t.successor,
                    child.generation, child.generation is not null as newest, child.heard_at is not null as heard
                from identity.refresh_token t
                left join identity.refresh_token child on child.session_id = t.session_id
                    and child.parent_hash = t.token_hash and child.replaced_at is null
                join identity.session s on s.id = t.session_id
                join identity.account a on a.id = s.account_id
                where t.token_hash = :tokenHash""")
                .with("tokenHash", token.hash())
                .first(row -> new Spent(
                        holder(row),
                        row.bool("over"),
                        row.instantOrNull("replaced_at"),
                        opened(row.bytesOrNull("successor")),
                        row.bool("newest"),
                        row.bool("heard")));
    }

    private byte[] sealed(SecretToken successor) {
        return fieldEncryption.seal(SEAL, successor.text().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable SecretToken opened(byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new SecretToken(new String(fieldEncryption.open(SEAL, sealed), StandardCharsets.UTF_8));
    }

    private static TokenSubject holder(Row row) throws SQLException {
        return new TokenSubject(
                row.uuid("account_id"),
                row.uuid("session_id"),
                Set.copyOf(row.texts("roles")),
                row.bigint("authorization_version"),
                new Proof(row.instant("proven_at"), Set.copyOf(row.texts("methods"))),
                row.integerOrNull("generation"),
                null);
    }
}

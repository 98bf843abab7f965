package dev.medley.identity.social.store;

import dev.medley.identity.social.AuthorizationAttempt;
import dev.medley.identity.social.AuthorizationAttempt.Linker;
import dev.medley.identity.social.AuthorizationAttemptRepository;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every attempt that begins takes a few away that nobody finished, so that the table stays small by itself. */
@Singleton
class JdbcAuthorizationAttemptRepository implements AuthorizationAttemptRepository {

    private static final String SEAL = "login-verifier";

    private final Sql sql;
    private final FieldEncryption fieldEncryption;
    private final Clock clock;

    JdbcAuthorizationAttemptRepository(Sql sql, FieldEncryption fieldEncryption, Clock clock) {
        this.sql = sql;
        this.fieldEncryption = fieldEncryption;
        this.clock = clock;
    }

    @Override
    public void add(AuthorizationAttempt authorizationAttempt) {
        sql.query("""
                with expired as (
                    delete from identity.login_attempt where state_hash in (
                        select state_hash from identity.login_attempt where expires_at < :now
                        order by expires_at limit 10 for update skip locked)
                )
                insert into identity.login_attempt (state_hash, binding_hash, provider, redirect_uri, scopes, nonce,
                    verifier_sealed, account_id, session_id, expires_at)
                values (:stateHash, :bindingHash, :provider, :redirectUri, :scopes, :nonce, :verifierSealed,
                    :accountId, :sessionId, :expiresAt)""")
                .with("now", clock.instant())
                .with("stateHash", authorizationAttempt.state().hash())
                .with("bindingHash", authorizationAttempt.binding().hash())
                .with("provider", authorizationAttempt.provider())
                .with("redirectUri", authorizationAttempt.redirectUri().toString())
                .with("scopes", authorizationAttempt.scopes().toArray(String[]::new))
                .with("nonce", authorizationAttempt.nonce().text())
                .with(
                        "verifierSealed",
                        fieldEncryption.seal(
                                SEAL, authorizationAttempt.verifier().text().getBytes(StandardCharsets.UTF_8)))
                .with("accountId", account(authorizationAttempt.linker()))
                .with("sessionId", session(authorizationAttempt.linker()))
                .with("expiresAt", authorizationAttempt.expiresAt())
                .update();
    }

    @Override
    public Optional<AuthorizationAttempt> use(Key key, Instant now) {
        return sql.query("""
                delete from identity.login_attempt
                where state_hash = :stateHash and binding_hash = :bindingHash and provider = :provider
                    and account_id is not distinct from :accountId::uuid
                    and session_id is not distinct from :sessionId::uuid
                    and expires_at > :now
                returning redirect_uri, scopes, nonce, verifier_sealed, expires_at""")
                .with("stateHash", key.state().hash())
                .with("bindingHash", key.binding().hash())
                .with("provider", key.provider())
                .with("accountId", account(key.linker()))
                .with("sessionId", session(key.linker()))
                .with("now", now)
                .first(row -> read(key, row));
    }

    private static @Nullable UUID account(@Nullable Linker linker) {
        return linker == null ? null : linker.accountId();
    }

    private static @Nullable UUID session(@Nullable Linker linker) {
        return linker == null ? null : linker.sessionId();
    }

    private AuthorizationAttempt read(Key key, Row row) throws SQLException {
        byte[] verifier = fieldEncryption.open(SEAL, row.bytes("verifier_sealed"));
        return new AuthorizationAttempt(
                key.state(),
                key.binding(),
                key.provider(),
                URI.create(row.text("redirect_uri")),
                Set.copyOf(row.texts("scopes")),
                new SecretToken(new String(verifier, StandardCharsets.UTF_8)),
                new SecretToken(row.text("nonce")),
                key.linker(),
                row.instant("expires_at"));
    }
}

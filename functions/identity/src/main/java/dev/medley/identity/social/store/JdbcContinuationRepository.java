package dev.medley.identity.social.store;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.social.Continuation;
import dev.medley.identity.social.ContinuationRepository;
import dev.medley.identity.social.ProviderAssertion;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.FieldEncryption;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Every continuation that begins takes a few away that nobody finished. */
@Singleton
class JdbcContinuationRepository implements ContinuationRepository {

    private static final String SEAL = "login-continuation";
    private static final int MOST_MAILS = 5;

    private final Sql sql;
    private final FieldEncryption fieldEncryption;
    private final JsonCodec json;
    private final Clock clock;

    JdbcContinuationRepository(Sql sql, FieldEncryption fieldEncryption, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.fieldEncryption = fieldEncryption;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(Continuation continuation) {
        String assertion = json.write(continuation.assertion()).text();
        sql.query("""
                with expired as (
                    delete from identity.login_continuation where token_hash in (
                        select token_hash from identity.login_continuation where expires_at < :now
                        order by expires_at limit 10 for update skip locked)
                )
                insert into identity.login_continuation (token_hash, assertion_sealed, expires_at)
                values (:tokenHash, :assertionSealed, :expiresAt)""")
                .with("now", clock.instant())
                .with("tokenHash", continuation.token().hash())
                .with("assertionSealed", fieldEncryption.seal(SEAL, assertion.getBytes(StandardCharsets.UTF_8)))
                .with("expiresAt", continuation.expiresAt())
                .update();
    }

    @Override
    public boolean propose(SecretToken token, EmailAddress email, SecretToken proof, Instant now) {
        return sql.query("""
                        update identity.login_continuation set email = :email, proof_hash = :proofHash,
                            mails = mails + 1
                        where token_hash = :tokenHash and expires_at > :now and mails < :most""")
                        .with("email", email.text())
                        .with("proofHash", proof.hash())
                        .with("tokenHash", token.hash())
                        .with("now", now)
                        .with("most", MOST_MAILS)
                        .update()
                == 1;
    }

    @Override
    public Optional<ProviderAssertion> use(SecretToken token, SecretToken proof, Instant now) {
        return sql.query("""
                delete from identity.login_continuation where token_hash = :tokenHash and proof_hash = :proofHash
                    and expires_at > :now
                returning assertion_sealed, email""")
                .with("tokenHash", token.hash())
                .with("proofHash", proof.hash())
                .with("now", now)
                .first(this::read);
    }

    private ProviderAssertion read(Row row) throws SQLException {
        byte[] assertion = fieldEncryption.open(SEAL, row.bytes("assertion_sealed"));
        return json.read(new Json(new String(assertion, StandardCharsets.UTF_8)), ProviderAssertion.class)
                .proven(new EmailAddress(row.text("email")));
    }
}

package dev.medley.identity.social.store;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.social.Continuation;
import dev.medley.identity.social.ContinuationRepository;
import dev.medley.identity.social.ProviderAssertion;
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
        sql.update(
                """
                with expired as (
                    delete from identity.login_continuation where token_hash in (
                        select token_hash from identity.login_continuation where expires_at < ?
                        order by expires_at limit 10 for update skip locked)
                )
                insert into identity.login_continuation (token_hash, assertion_sealed, expires_at) values (?, ?, ?)""",
                clock.instant(),
                continuation.token().hash(),
                fieldEncryption.seal(SEAL, assertion.getBytes(StandardCharsets.UTF_8)),
                continuation.expiresAt());
    }

    @Override
    public boolean propose(SecretToken token, EmailAddress email, SecretToken proof, Instant now) {
        return sql.update("""
                        update identity.login_continuation set email = ?, proof_hash = ?, mails = mails + 1
                        where token_hash = ? and expires_at > ? and mails < ?""", email.text(), proof.hash(), token.hash(), now, MOST_MAILS) == 1;
    }

    @Override
    public Optional<ProviderAssertion> use(SecretToken token, SecretToken proof, Instant now) {
        return sql.first("""
                delete from identity.login_continuation where token_hash = ? and proof_hash = ? and expires_at > ?
                returning assertion_sealed, email""", this::read, token.hash(), proof.hash(), now);
    }

    private ProviderAssertion read(Row row) throws SQLException {
        byte[] assertion = fieldEncryption.open(SEAL, row.bytes("assertion_sealed"));
        return json.read(new Json(new String(assertion, StandardCharsets.UTF_8)), ProviderAssertion.class)
                .proven(new EmailAddress(row.text("email")));
    }
}

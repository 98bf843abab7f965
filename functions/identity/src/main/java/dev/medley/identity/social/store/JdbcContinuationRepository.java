package dev.medley.identity.social.store;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.identity.social.Continuation;
import dev.medley.identity.social.ContinuationRepository;
import dev.medley.identity.social.ProviderAssertion;
import dev.medley.kernel.Digests;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Every continuation that begins takes a few away that nobody finished. */
@Singleton
class JdbcContinuationRepository implements ContinuationRepository {

    private static final String SEAL = "login-continuation";
    private static final int MOST_MAILS = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

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
        Instant now = clock.instant();
        String assertion = json.write(continuation.assertion()).text();
        sql.query("""
                with expired as (
                    delete from identity.login_continuation where token_hash in (
                        select token_hash from identity.login_continuation where expires_at < :now
                        order by expires_at limit 10 for update skip locked)
                ), counted_out as (
                    delete from identity.address_mailing where address_hash in (
                        select address_hash from identity.address_mailing where counted_since < :windowStart
                        order by counted_since limit 10 for update skip locked)
                )
                insert into identity.login_continuation (token_hash, assertion_sealed, expires_at)
                values (:tokenHash, :assertionSealed, :expiresAt)""")
                .with("now", now)
                .with("windowStart", now.minus(WINDOW))
                .with("tokenHash", continuation.token().hash())
                .with("assertionSealed", fieldEncryption.seal(SEAL, assertion.getBytes(StandardCharsets.UTF_8)))
                .with("expiresAt", continuation.expiresAt())
                .update();
    }

    @Override
    public Proposal propose(SecretToken token, EmailAddress email, SecretToken proof, String network) {
        Instant now = clock.instant();
        return sql.query("""
                with good as (
                    select token_hash from identity.login_continuation
                    where token_hash = :tokenHash and expires_at > :now and mails < :most for update
                ), counted as (
                    insert into identity.address_mailing as m (address_hash, counted_since, sent, networks)
                    select :addressHash, :now, 1, jsonb_build_object(:network::text, 1) from good
                    on conflict (address_hash) do update
                    set counted_since = case when m.counted_since < :windowStart then :now else m.counted_since end,
                        sent = case when m.counted_since < :windowStart then 1 else m.sent + 1 end,
                        networks = case when m.counted_since < :windowStart then excluded.networks
                            else m.networks || jsonb_build_object(:network::text,
                                coalesce((m.networks ->> :network)::integer, 0) + 1) end
                    where m.counted_since < :windowStart
                        or m.sent < :mostAnHour and coalesce((m.networks ->> :network)::integer, 0) < :mostOfNetwork
                    returning address_hash
                ), proposed as (
                    update identity.login_continuation c set email = :email, proof_hash = :proofHash, mails = c.mails + 1
                    from good, counted where c.token_hash = good.token_hash
                )
                select exists (select from good) as good, exists (select from counted) as counted""")
                .with("email", email.text())
                .with("addressHash", Digests.sha256(email.key()))
                .with("proofHash", proof.hash())
                .with("tokenHash", token.hash())
                .with("now", now)
                .with("windowStart", now.minus(WINDOW))
                .with("network", network)
                .with("most", MOST_MAILS)
                .with("mostAnHour", MailedTokenRepository.MOST_AN_HOUR)
                .with("mostOfNetwork", MailedTokenRepository.MOST_OF_NETWORK)
                .first(JdbcContinuationRepository::proposal)
                .orElseThrow();
    }

    private static Proposal proposal(Row row) throws SQLException {
        if (!row.bool("good")) {
            return Proposal.REFUSED;
        }
        return row.bool("counted") ? Proposal.MAILED : Proposal.SILENT;
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

package dev.medley.identity.accounts.store;

import dev.medley.identity.accounts.Disavowal;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDisavowalRepository implements DisavowalRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcDisavowalRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(Disavowal disavowal, SecretToken token, Duration lifetime) {
        insert(null, disavowal, token, clock.instant().plus(lifetime));
    }

    /** Nobody has the token whose hash stands here until the mail is written. */
    @Override
    public void addMove(UUID eventId, Disavowal disavowal) {
        Instant expiresAt = disavowal.since().plus(LIFETIME);
        sql.query("""
                update identity.disavowal set expires_at = greatest(expires_at, :expiresAt)
                where account_id = :accountId and event_id is not null and used_at is null and expires_at > :now""")
                .with("expiresAt", expiresAt)
                .with("accountId", disavowal.accountId())
                .with("now", clock.instant())
                .update();
        insert(eventId, disavowal, SecretToken.random(), expiresAt);
    }

    private void insert(@Nullable UUID eventId, Disavowal disavowal, SecretToken token, Instant expiresAt) {
        EmailAddress email = disavowal.email();
        sql.query("""
                insert into identity.disavowal (token_hash, account_id, email, event_id, since, expires_at)
                values (:tokenHash, :accountId, :email, :eventId, :since, :expiresAt)""")
                .with("tokenHash", token.hash())
                .with("accountId", disavowal.accountId())
                .with("email", email == null ? null : email.text())
                .with("eventId", eventId)
                .with("since", disavowal.since())
                .with("expiresAt", expiresAt)
                .update();
    }

    @Override
    public Optional<Disavowal> issue(UUID eventId, SecretToken token) {
        return sql.query("""
                update identity.disavowal set token_hash = :tokenHash
                where event_id = :eventId and used_at is null and expires_at > :now
                returning account_id, email, since""")
                .with("tokenHash", token.hash())
                .with("eventId", eventId)
                .with("now", clock.instant())
                .first(JdbcDisavowalRepository::read);
    }

    @Override
    public Optional<Disavowal> find(SecretToken token) {
        return sql.query("""
                select account_id, email, since from identity.disavowal
                where token_hash = :tokenHash and used_at is null and expires_at > :now""")
                .with("tokenHash", token.hash())
                .with("now", clock.instant())
                .first(JdbcDisavowalRepository::read);
    }

    @Override
    public boolean use(SecretToken token) {
        return sql.query("""
                update identity.disavowal set used_at = :now
                where token_hash = :tokenHash and used_at is null and expires_at > :now""")
                        .with("now", clock.instant())
                        .with("tokenHash", token.hash())
                        .update()
                == 1;
    }

    @Override
    public void revoke(UUID accountId, Instant since) {
        sql.query("""
                update identity.disavowal set used_at = :now
                where account_id = :accountId and since >= :since and used_at is null""")
                .with("now", clock.instant())
                .with("accountId", accountId)
                .with("since", since)
                .update();
    }

    @Override
    public List<Disavowal> moves(UUID accountId) {
        return sql.query("""
                select account_id, email, since from identity.disavowal
                where account_id = :accountId and event_id is not null and used_at is null and expires_at > :now""")
                .with("accountId", accountId)
                .with("now", clock.instant())
                .list(JdbcDisavowalRepository::read);
    }

    @Override
    public void revokeOfOthers(UUID accountId, EmailAddress email, Instant since) {
        sql.query("""
                update identity.disavowal set used_at = :now
                where account_id = :accountId and lower(email) <> lower(:email) and since >= :since and used_at is null""")
                .with("now", clock.instant())
                .with("accountId", accountId)
                .with("email", email.text())
                .with("since", since)
                .update();
    }

    private static Disavowal read(Row row) throws SQLException {
        String email = row.textOrNull("email");
        return new Disavowal(
                row.uuid("account_id"), email == null ? null : new EmailAddress(email), row.instant("since"));
    }
}

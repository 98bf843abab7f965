package dev.medley.identity.signinreports.store;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.signinreports.SignInReportRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcSignInReportRepository implements SignInReportRepository {

    private final Sql sql;

    JdbcSignInReportRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(UUID accountId, SecretToken token, Instant expiresAt) {
        sql.query("""
                insert into identity.disavowal (token_hash, account_id, expires_at)
                values (:tokenHash, :accountId, :expiresAt)""")
                .with("tokenHash", token.hash())
                .with("accountId", accountId)
                .with("expiresAt", expiresAt)
                .update();
    }

    @Override
    public Optional<UUID> use(SecretToken token, Instant now) {
        return sql.query("""
                update identity.disavowal set used_at = :now
                where token_hash = :tokenHash and used_at is null and expires_at > :now
                returning account_id""").with("now", now).with("tokenHash", token.hash()).first(row -> row.uuid("account_id"));
    }
}

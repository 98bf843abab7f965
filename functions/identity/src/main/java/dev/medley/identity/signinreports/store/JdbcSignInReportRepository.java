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
                with used as (
                    update identity.disavowal set used_at = :now
                    where token_hash = :tokenHash and used_at is null and expires_at > :now
                    returning account_id
                ), shut as (
                    update identity.account a set password_hash = null, updated_at = :now, version = version + 1,
                        authorization_version = authorization_version + 1, authorization_changed_at = :now
                    from used where a.id = used.account_id
                    returning a.id
                ), devices as (
                    delete from identity.device d using shut where d.account_id = shut.id
                ), networks as (
                    delete from identity.familiar_network n using shut where n.account_id = shut.id
                )
                select id from shut""").with("now", now).with("tokenHash", token.hash()).first(row -> row.uuid("id"));
    }
}

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
        sql.update(
                "insert into identity.disavowal (token_hash, account_id, expires_at) values (?, ?, ?)",
                token.hash(),
                accountId,
                expiresAt);
    }

    @Override
    public Optional<UUID> use(SecretToken token, Instant now) {
        return sql.first("""
                with used as (
                    update identity.disavowal set used_at = ?
                    where token_hash = ? and used_at is null and expires_at > ?
                    returning account_id
                ), shut as (
                    update identity.account a set password_hash = null, updated_at = ?, version = version + 1,
                        authorization_version = authorization_version + 1, authorization_changed_at = ?
                    from used where a.id = used.account_id
                    returning a.id
                ), devices as (
                    delete from identity.device d using shut where d.account_id = shut.id
                ), networks as (
                    delete from identity.familiar_network n using shut where n.account_id = shut.id
                )
                select id from shut""", row -> row.uuid("id"), now, token.hash(), now, now, now);
    }
}

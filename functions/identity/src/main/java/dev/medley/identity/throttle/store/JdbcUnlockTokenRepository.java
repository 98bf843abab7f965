package dev.medley.identity.throttle.store;

import dev.medley.identity.throttle.UnlockTokenRepository;
import dev.medley.kernel.SecretToken;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcUnlockTokenRepository implements UnlockTokenRepository {

    private final Sql sql;
    private final Clock clock;

    JdbcUnlockTokenRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean add(UUID accountId, SecretToken token, Instant expiresAt, Instant notSince) {
        return sql.query("""
                        insert into identity.unlocking (token_hash, account_id, created_at, expires_at)
                        select :tokenHash, :accountId, :now, :expiresAt where not exists (
                            select from identity.unlocking where account_id = :accountId and created_at > :notSince)""")
                        .with("tokenHash", token.hash())
                        .with("accountId", accountId)
                        .with("now", clock.instant())
                        .with("expiresAt", expiresAt)
                        .with("notSince", notSince)
                        .update()
                == 1;
    }

    @Override
    public Optional<UUID> use(SecretToken token, Instant now) {
        return sql.query("""
                update identity.unlocking set used_at = :now
                where token_hash = :tokenHash and used_at is null and expires_at > :now
                returning account_id""").with("now", now).with("tokenHash", token.hash()).first(row -> row.uuid("account_id"));
    }

    @Override
    public void empty(String[] keys) {
        sql.query("with found as (select key from identity.throttle where key = any (:keys) order by key for update) "
                        + "delete from identity.throttle t using found where t.key = found.key")
                .with("keys", keys)
                .update();
    }
}

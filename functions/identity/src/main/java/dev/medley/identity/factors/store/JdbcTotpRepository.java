package dev.medley.identity.factors.store;

import dev.medley.identity.factors.TotpRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcTotpRepository implements TotpRepository {

    private final Sql sql;

    JdbcTotpRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean start(UUID accountId, byte[] sealedSecret, Instant now) {
        return sql.update("""
                insert into identity.totp as t (account_id, secret, created_at) values (?, ?, ?)
                on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at
                where t.confirmed_at is null""", accountId, sealedSecret, now) == 1;
    }

    @Override
    public Optional<byte[]> findStarted(UUID accountId, Instant since) {
        return sql.first(
                "select secret from identity.totp where account_id = ? and confirmed_at is null and created_at > ?",
                row -> row.bytes("secret"),
                accountId,
                since);
    }

    @Override
    public boolean confirm(UUID accountId, long step, Instant now) {
        return sql.update(
                        "update identity.totp set confirmed_at = ?, last_step = ? where account_id = ? and confirmed_at is null",
                        now,
                        step,
                        accountId)
                == 1;
    }

    @Override
    public Optional<byte[]> find(UUID accountId) {
        return sql.first(
                "select secret from identity.totp where account_id = ? and confirmed_at is not null",
                row -> row.bytes("secret"),
                accountId);
    }

    @Override
    public boolean spend(UUID accountId, long step) {
        return sql.update(
                        "update identity.totp set last_step = ? where account_id = ? and last_step < ?",
                        step,
                        accountId,
                        step)
                == 1;
    }

    @Override
    public boolean remove(UUID accountId) {
        return sql.update("delete from identity.totp where account_id = ? and confirmed_at is not null", accountId)
                == 1;
    }
}

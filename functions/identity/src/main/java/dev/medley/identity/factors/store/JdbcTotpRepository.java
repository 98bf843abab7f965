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
        return sql.query("""
                insert into identity.totp as t (account_id, secret, created_at) values (:accountId, :sealedSecret, :now)
                on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at
                where t.confirmed_at is null""")
                        .with("accountId", accountId)
                        .with("sealedSecret", sealedSecret)
                        .with("now", now)
                        .update()
                == 1;
    }

    @Override
    public Optional<byte[]> findStarted(UUID accountId, Instant since) {
        return sql.query("select secret from identity.totp "
                        + "where account_id = :accountId and confirmed_at is null and created_at > :since")
                .with("accountId", accountId)
                .with("since", since)
                .first(row -> row.bytes("secret"));
    }

    @Override
    public boolean confirm(UUID accountId, long step, Instant now) {
        return sql.query("""
                update identity.totp set confirmed_at = :now, last_step = :step
                where account_id = :accountId and confirmed_at is null""")
                        .with("now", now)
                        .with("step", step)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<byte[]> find(UUID accountId) {
        return sql.query("select secret from identity.totp where account_id = :accountId and confirmed_at is not null")
                .with("accountId", accountId)
                .first(row -> row.bytes("secret"));
    }

    @Override
    public boolean spend(UUID accountId, long step) {
        return sql.query("""
                        update identity.totp set last_step = :step
                        where account_id = :accountId and last_step < :step""").with("step", step).with("accountId", accountId).update() == 1;
    }

    @Override
    public boolean remove(UUID accountId) {
        return sql.query("delete from identity.totp where account_id = :accountId and confirmed_at is not null")
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public boolean removeSince(UUID accountId, Instant since) {
        return sql.query("delete from identity.totp where account_id = :accountId and confirmed_at >= :since")
                        .with("accountId", accountId)
                        .with("since", since)
                        .update()
                == 1;
    }
}

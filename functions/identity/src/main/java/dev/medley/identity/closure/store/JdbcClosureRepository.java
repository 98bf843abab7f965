package dev.medley.identity.closure.store;

import dev.medley.identity.closure.ClosureRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class JdbcClosureRepository implements ClosureRepository {

    private final Sql sql;

    JdbcClosureRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean close(UUID accountId, Instant now) {
        int closed =
                sql.query("""
                update identity.account set closed_at = :now, status = 'suspended',
                    suspended_because = 'is being erased',
                    authorization_version = authorization_version + 1, authorization_changed_at = :now
                where id = :accountId and closed_at is null""").with("now", now).with("accountId", accountId).update();
        sql.query("update identity.session set ended_at = :now, ended_because = 'account erased' "
                        + "where account_id = :accountId and ended_at is null")
                .with("now", now)
                .with("accountId", accountId)
                .update();
        return closed == 1;
    }

    @Override
    public void delete(UUID accountId) {
        sql.query("delete from identity.account where id = :accountId")
                .with("accountId", accountId)
                .update();
    }
}

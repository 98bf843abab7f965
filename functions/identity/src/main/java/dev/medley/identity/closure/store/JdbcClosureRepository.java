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
        int closed = sql.update("""
                update identity.account set closed_at = ?, status = 'suspended', suspended_because = 'is being erased',
                    authorization_version = authorization_version + 1, authorization_changed_at = ?
                where id = ? and closed_at is null""", now, now, accountId);
        sql.update("""
                update identity.session set ended_at = ?, ended_because = 'account erased'
                where account_id = ? and ended_at is null""", now, accountId);
        return closed == 1;
    }

    @Override
    public void delete(UUID accountId) {
        sql.update("delete from identity.account where id = ?", accountId);
    }
}

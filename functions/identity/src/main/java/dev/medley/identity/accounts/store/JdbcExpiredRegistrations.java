package dev.medley.identity.accounts.store;

import dev.medley.identity.retention.ExpiredRows;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class JdbcExpiredRegistrations implements ExpiredRows {

    private final Sql sql;

    JdbcExpiredRegistrations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int delete(Instant now, int most) {
        return sql.query("""
                delete from identity.earlier_registration where ctid = any (array (
                    select ctid from identity.earlier_registration where expires_at < :now limit :most))""").with("now", now).with("most", most).update();
    }
}

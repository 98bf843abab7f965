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
                delete from identity.verification where ctid = any (array (
                    select ctid from identity.verification where expires_at < :now limit :most))""").with("now", now).with("most", most).update();
    }
}

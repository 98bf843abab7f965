package dev.medley.identity.accounts.store;

import dev.medley.identity.retention.ExpiredRows;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class JdbcExpiredDisavowals implements ExpiredRows {

    private final Sql sql;

    JdbcExpiredDisavowals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int delete(Instant now, int most) {
        return sql.query("""
                delete from identity.disavowal where ctid = any (array (
                    select ctid from identity.disavowal where expires_at < :before limit :most))""")
                .with("before", now.minus(Duration.ofDays(1)))
                .with("most", most)
                .update();
    }
}

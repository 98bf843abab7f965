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
        return delete("""
                delete from identity.disavowal where ctid = any (array (
                    select ctid from identity.disavowal where expires_at < :before limit :most))""", now.minus(Duration.ofDays(1)), most);
    }

    private int delete(String statement, Instant before, int most) {
        return sql.query(statement).with("before", before).with("most", most).update();
    }
}

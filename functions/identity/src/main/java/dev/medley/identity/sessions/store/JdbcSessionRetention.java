package dev.medley.identity.sessions.store;

import dev.medley.identity.sessions.SessionRetention;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

@Singleton
class JdbcSessionRetention implements SessionRetention {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Sql sql;

    JdbcSessionRetention(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int forget(Horizon horizon, int most) {
        Map<String, Instant> tables = new LinkedHashMap<>();
        tables.put("session where live_until < :before", horizon.ended());
        tables.put("session where ended_at < :before", horizon.ended());
        tables.put(
                "device d where last_seen_at < :before and not exists (select from identity.session where device_id = d.id)",
                horizon.ended());
        tables.put(
                "familiar_network where last_seen_at < :before", horizon.now().minus(YEAR));
        tables.put("attempt where at < :before", horizon.attempts());
        tables.put("throttle where failed_at < :before", horizon.now().minus(DAY));
        tables.put("challenge where expires_at < :before", horizon.now().minus(DAY));
        tables.put("unlocking where expires_at < :before", horizon.now().minus(DAY));
        tables.put("disavowal where expires_at < :before", horizon.now().minus(DAY));
        return tables.entrySet().stream()
                .mapToInt(table -> delete(table.getKey(), table.getValue(), most))
                .max()
                .orElse(0);
    }

    private int delete(String which, Instant before, int most) {
        String table = which.substring(0, which.indexOf(' '));
        return sql.query("delete from identity." + table + " where ctid = any (array (select ctid from identity."
                        + which + " limit :most))")
                .with("before", before)
                .with("most", most)
                .update();
    }
}

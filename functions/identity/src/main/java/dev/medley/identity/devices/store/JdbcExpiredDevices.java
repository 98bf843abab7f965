package dev.medley.identity.devices.store;

import dev.medley.identity.retention.ExpiredRows;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class JdbcExpiredDevices implements ExpiredRows {

    private final Sql sql;
    private final SessionSettings settings;

    JdbcExpiredDevices(Sql sql, SessionSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public int delete(Instant now, int most) {
        int devices = delete("""
                delete from identity.device where ctid = any (array (
                    select ctid from identity.device d
                    where last_seen_at < :before and not exists (select from identity.session where device_id = d.id)
                    limit :most))""", now.minus(settings.kept()), most);
        int networks = delete("""
                delete from identity.familiar_network where ctid = any (array (
                    select ctid from identity.familiar_network where last_seen_at < :before limit :most))""", now.minus(Duration.ofDays(365)), most);
        return Math.max(devices, networks);
    }

    private int delete(String statement, Instant before, int most) {
        return sql.query(statement).with("before", before).with("most", most).update();
    }
}

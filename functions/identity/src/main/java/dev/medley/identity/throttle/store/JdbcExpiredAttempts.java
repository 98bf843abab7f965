package dev.medley.identity.throttle.store;

import dev.medley.identity.retention.ExpiredRows;
import dev.medley.identity.throttle.SignInSettings;
import dev.medley.settings.LiveSettings;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class JdbcExpiredAttempts implements ExpiredRows {

    private final Sql sql;
    private final LiveSettings settings;

    JdbcExpiredAttempts(Sql sql, LiveSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public int delete(Instant now, int most) {
        int attempts =
                delete("""
                delete from identity.attempt where ctid = any (array (
                    select ctid from identity.attempt where at < :before limit :most))""", now.minus(settings.current(SignInSettings.class).attemptsKept()), most);
        int budgets = delete("""
                delete from identity.throttle where ctid = any (array (
                    select ctid from identity.throttle where failed_at < :before limit :most))""", now.minus(Duration.ofDays(1)), most);
        int tokens = delete("""
                delete from identity.unlocking where ctid = any (array (
                    select ctid from identity.unlocking where expires_at < :before limit :most))""", now.minus(Duration.ofDays(1)), most);
        return Math.max(Math.max(attempts, budgets), tokens);
    }

    private int delete(String statement, Instant before, int most) {
        return sql.query(statement).with("before", before).with("most", most).update();
    }
}

package dev.medley.identity.sessions.store;

import dev.medley.identity.retention.ExpiredRows;
import dev.medley.identity.sessions.SessionSettings;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class JdbcExpiredSessions implements ExpiredRows {

    private final Sql sql;
    private final SessionSettings settings;

    JdbcExpiredSessions(Sql sql, SessionSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public int delete(Instant now, int most) {
        int expired = delete("""
                delete from identity.session where ctid = any (array (
                    select ctid from identity.session where live_until < :before limit :most))""", now.minus(settings.kept()), most);
        int ended = delete("""
                delete from identity.session where ctid = any (array (
                    select ctid from identity.session where ended_at < :before limit :most))""", now.minus(settings.kept()), most);
        int challenges = delete("""
                delete from identity.challenge where ctid = any (array (
                    select ctid from identity.challenge where expires_at < :before limit :most))""", now.minus(Duration.ofDays(1)), most);
        return Math.max(Math.max(expired, ended), challenges);
    }

    private int delete(String statement, Instant before, int most) {
        return sql.query(statement).with("before", before).with("most", most).update();
    }
}

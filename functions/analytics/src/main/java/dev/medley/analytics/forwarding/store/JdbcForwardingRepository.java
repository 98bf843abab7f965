package dev.medley.analytics.forwarding.store;

import dev.medley.analytics.forwarding.ForwardedActivity;
import dev.medley.analytics.forwarding.ForwardingRepository;
import dev.medley.analytics.forwarding.ForwardingState;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcForwardingRepository implements ForwardingRepository {

    private static final String OLDEST_RUNNING = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final Sql sql;

    JdbcForwardingRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ForwardingState> find() {
        return sql.query("select read_to, forwarded, succeeded_at, failed_at, failure from analytics.forwarding")
                .first(row -> new ForwardingState(
                        row.bigint("read_to"),
                        row.bigint("forwarded"),
                        row.instantOrNull("succeeded_at"),
                        row.instantOrNull("failed_at"),
                        row.textOrNull("failure")));
    }

    @Override
    public void begin() {
        sql.query("insert into analytics.forwarding (read_to, salt) select " + OLDEST_RUNNING
                        + ", :salt on conflict do nothing")
                .with("salt", UUID.randomUUID())
                .update();
    }

    @Override
    public long oldestRunning() {
        return sql.query("select " + OLDEST_RUNNING + " as oldest_running")
                .first(row -> row.bigint("oldest_running"))
                .orElseThrow();
    }

    @Override
    public List<ForwardedActivity> activities(long from, long to) {
        return sql.query("""
                select a.id, a.type, a.occurred_at, a.subject_id, a.country::text as country, a.device,
                    encode(sha256((f.salt::text || a.person_id::text)::bytea), 'hex') as person
                from activities.pub_activity a cross join analytics.forwarding f
                where a.recorded_in >= :from and a.recorded_in < :to and a.person_id is not null and not a.bot
                order by a.occurred_at, a.id""")
                .with("from", from)
                .with("to", to)
                .list(row -> new ForwardedActivity(
                        row.uuid("id"),
                        row.text("type"),
                        row.instant("occurred_at"),
                        row.text("person"),
                        row.uuidOrNull("subject_id"),
                        row.textOrNull("country"),
                        row.textOrNull("device")));
    }

    @Override
    public void succeed(long readTo, int count, Instant now) {
        sql.query("""
                update analytics.forwarding set read_to = greatest(read_to, :readTo), forwarded = forwarded + :count,
                    succeeded_at = :now, failure = null""")
                .with("readTo", readTo)
                .with("count", count)
                .with("now", now)
                .update();
    }

    @Override
    public void fail(String failure, Instant now) {
        sql.query("update analytics.forwarding set failed_at = :now, failure = :failure")
                .with("now", now)
                .with("failure", failure)
                .update();
    }
}

package dev.medley.security.requests.store;

import dev.medley.kernel.Ids;
import dev.medley.objects.LineArchive.Lines;
import dev.medley.security.requests.RequestMonths;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRequestMonths implements RequestMonths {

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    JdbcRequestMonths(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void prepare(Instant now) {
        boolean _ = sql.query("select security.prepare_requests(:now)")
                .with("now", now)
                .exists();
    }

    @Override
    public List<YearMonth> endedBefore(Instant time) {
        return sql.query("""
                select month::text as month from security.request_months() as month
                where (month + interval '1 month') at time zone 'UTC' < :time order by month""").with("time", time).list(row -> YearMonth.from(LocalDate.parse(row.text("month"))));
    }

    @Override
    public Lines read(YearMonth month, @Nullable UUID after, int most) {
        record Line(UUID id, String text) {}
        List<Line> lines = sql.query("""
                select id, jsonb_build_object('id', id, 'occurredAt', occurred_at, 'traceId', trace_id, 'method', method,
                    'operation', operation, 'status', status, 'problem', problem, 'policies', to_jsonb(policies),
                    'durationUs', duration_us, 'requestBytes', request_bytes, 'responseBytes', response_bytes,
                    'country', country)::text as line
                from security.request
                where id >= :from and id < :to and id > :after
                order by id limit :most""")
                .with("from", first(month))
                .with("to", first(month.plusMonths(1)))
                .with("after", after == null ? FIRST : after)
                .with("most", most)
                .list(row -> new Line(row.uuid("id"), row.text("line")));
        return new Lines(
                lines.stream().map(Line::text).toList(),
                lines.size() < most ? null : lines.getLast().id());
    }

    @Override
    @Transactional
    public void drop(YearMonth month, String archiveKey, long requests, Instant now) {
        sql.query("""
                insert into security.request_archive (month, object_key, requests, archived_at)
                values (:month::date, :key, :requests, :now)
                on conflict (month) do update set requests = excluded.requests, archived_at = excluded.archived_at""")
                .with("month", month.atDay(1).toString())
                .with("key", archiveKey)
                .with("requests", requests)
                .with("now", now)
                .update();
        boolean _ = sql.query("select security.drop_requests(:month::date)")
                .with("month", month.atDay(1).toString())
                .exists();
    }

    private static UUID first(YearMonth month) {
        return Ids.first(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}

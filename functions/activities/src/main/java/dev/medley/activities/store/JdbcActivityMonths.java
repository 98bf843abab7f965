package dev.medley.activities.store;

import dev.medley.activities.ActivityMonths;
import dev.medley.objects.LineArchive.Lines;
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
class JdbcActivityMonths implements ActivityMonths {

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    JdbcActivityMonths(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void prepare(Instant now, Instant receiptsSince) {
        boolean _ = sql.query("select activities.prepare_months(:now)")
                .with("now", now)
                .exists();
        sql.query("delete from activities.receipt where received_at < :since")
                .with("since", receiptsSince)
                .update();
    }

    @Override
    public List<YearMonth> before(YearMonth month) {
        return sql.query("select month::text as month from activities.kept_months() as month where month < :month::date"
                        + " order by month")
                .with("month", month.atDay(1).toString())
                .list(row -> YearMonth.from(LocalDate.parse(row.text("month"))));
    }

    @Override
    public Lines read(YearMonth month, @Nullable UUID after, int most) {
        record Line(UUID id, String text) {}
        List<Line> lines = sql.query("""
                select id, jsonb_build_object('id', id, 'occurredAt', occurred_at, 'type', type, 'subjectId', subject_id,
                    'country', country, 'device', device, 'bot', bot, 'properties',
                    case when type in ('view', 'click', 'search', 'session')
                        then properties - array ['query', 'referrer'] else '{}' end)::text as line
                from activities.activity
                where occurred_at >= :from and occurred_at < :to and id > :after
                order by id limit :most""")
                .with("from", start(month))
                .with("to", start(month.plusMonths(1)))
                .with("after", after == null ? FIRST : after)
                .with("most", most)
                .list(row -> new Line(row.uuid("id"), row.text("line")));
        return new Lines(
                lines.stream().map(Line::text).toList(),
                lines.size() < most ? null : lines.getLast().id());
    }

    @Override
    @Transactional
    public void drop(YearMonth month, String archiveKey, long activities, Instant now) {
        sql.query("""
                insert into activities.archive (month, object_key, activities, archived_at)
                values (:month::date, :key, :activities, :now)
                on conflict (month) do update set activities = excluded.activities, archived_at = excluded.archived_at""")
                .with("month", month.atDay(1).toString())
                .with("key", archiveKey)
                .with("activities", activities)
                .with("now", now)
                .update();
        boolean _ = sql.query("select activities.drop_month(:month::date)")
                .with("month", month.atDay(1).toString())
                .exists();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package dev.medley.analytics.schedules.store;

import dev.medley.analytics.schedules.ReportDelivery;
import dev.medley.analytics.schedules.ReportDelivery.DeliveryState;
import dev.medley.analytics.schedules.ReportDeliveryRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcReportDeliveryRepository implements ReportDeliveryRepository {

    private static final String COLUMNS = """
            d.id as delivery_id, d.schedule_id, d.due_at, d.run_id, d.state, d.reason, d.told, d.refused, d.finished_at""";

    private static final String PENDING = "select " + COLUMNS + ", " + ScheduleRows.COLUMNS + """
            , r.name as report_name
            from analytics.report_delivery d
            join analytics.report_schedule s on s.id = d.schedule_id
            join analytics.report r on r.id = s.report_id
            where d.state = 'running' and\s""";

    private static final SortKeys<ReportDelivery> KEYS = SortKeys.newestFirst("d.id", ReportDelivery::id);

    private final Sql sql;

    JdbcReportDeliveryRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(ReportDelivery delivery) {
        return sql.query("""
                insert into analytics.report_delivery (id, schedule_id, due_at, state)
                values (:id, :scheduleId, :dueAt, :state) on conflict (schedule_id, due_at) do nothing""")
                        .with("id", delivery.id())
                        .with("scheduleId", delivery.scheduleId())
                        .with("dueAt", delivery.dueAt())
                        .with("state", delivery.state())
                        .update()
                == 1;
    }

    @Override
    public List<UUID> unbegun() {
        return sql.query("""
                select id from analytics.report_delivery where state = 'running' and run_id is null
                order by id limit 500""").list(row -> row.uuid("id"));
    }

    @Override
    public Optional<Pending> lockUnbegun(UUID id) {
        return sql.query(PENDING + "d.id = :id and d.run_id is null for update of d skip locked")
                .with("id", id)
                .first(JdbcReportDeliveryRepository::readPending);
    }

    @Override
    public void begin(UUID id, UUID runId) {
        sql.query("update analytics.report_delivery set run_id = :runId where id = :id")
                .with("id", id)
                .with("runId", runId)
                .update();
    }

    @Override
    public Optional<Pending> lockByRun(UUID runId) {
        return sql.query(PENDING + "d.run_id = :runId for update of d")
                .with("runId", runId)
                .first(JdbcReportDeliveryRepository::readPending);
    }

    @Override
    public void end(ReportDelivery delivery) {
        sql.query("""
                update analytics.report_delivery set state = :state, reason = :reason, told = :told, refused = :refused,
                    finished_at = :finishedAt
                where id = :id""")
                .with("id", delivery.id())
                .with("state", delivery.state())
                .with("reason", delivery.reason())
                .with("told", delivery.told())
                .with("refused", delivery.refused())
                .with("finishedAt", delivery.finishedAt())
                .update();
    }

    @Override
    public Page<ReportDelivery> list(UUID scheduleId, PageRequest page) {
        return sql.query("select " + COLUMNS + " from analytics.report_delivery d where d.schedule_id = :scheduleId")
                .with("scheduleId", scheduleId)
                .page("report-deliveries/" + scheduleId, page, KEYS, JdbcReportDeliveryRepository::read);
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from analytics.report_delivery where due_at < :before and state <> 'running'")
                .with("before", before)
                .update();
    }

    private static Pending readPending(Row row) throws SQLException {
        return new Pending(read(row), ScheduleRows.read(row), row.text("report_name"));
    }

    private static ReportDelivery read(Row row) throws SQLException {
        return new ReportDelivery(
                row.uuid("delivery_id"),
                row.uuid("schedule_id"),
                row.instant("due_at"),
                row.uuidOrNull("run_id"),
                row.constant("state", DeliveryState.class),
                row.textOrNull("reason"),
                row.integer("told"),
                row.integer("refused"),
                row.instantOrNull("finished_at"));
    }
}

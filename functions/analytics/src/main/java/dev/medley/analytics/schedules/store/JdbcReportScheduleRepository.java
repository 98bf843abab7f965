package dev.medley.analytics.schedules.store;

import dev.medley.analytics.schedules.ReportSchedule;
import dev.medley.analytics.schedules.ReportSchedule.ScheduleDraft;
import dev.medley.analytics.schedules.ReportScheduleRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcReportScheduleRepository implements ReportScheduleRepository {

    private static final String SELECT = "select " + ScheduleRows.COLUMNS + " from analytics.report_schedule s where ";

    private final Sql sql;

    JdbcReportScheduleRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ReportSchedule schedule) {
        draft(sql.query("""
                insert into analytics.report_schedule (id, report_id, account_id, cadence, weekdays, day_of_month, local_time,
                    time_zone, format, recipients, skip_empty, active, next_at, version, created_at)
                values (:id, :reportId, :accountId, :cadence, :weekdays::text[]::smallint[], :dayOfMonth, :at, :zone, :format,
                    :recipients, :skipEmpty, :active, :nextAt, :version, :createdAt)"""), schedule)
                .with("reportId", schedule.reportId())
                .with("accountId", schedule.accountId())
                .with("createdAt", schedule.createdAt())
                .update();
    }

    private static Query draft(Query query, ReportSchedule schedule) {
        ScheduleDraft draft = schedule.draft();
        return query.with("id", schedule.id())
                .with("cadence", draft.timetable().cadence())
                .with(
                        "weekdays",
                        draft.timetable().weekdays().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .map(String::valueOf)
                                .toArray(String[]::new))
                .with("dayOfMonth", draft.timetable().dayOfMonth())
                .with("at", draft.timetable().at().toString())
                .with("zone", draft.timetable().zone().getId())
                .with("format", draft.format())
                .with("recipients", draft.recipients().toArray(UUID[]::new))
                .with("skipEmpty", draft.skipEmpty())
                .with("active", draft.active())
                .with("nextAt", schedule.nextAt())
                .with("version", schedule.version());
    }

    @Override
    public Optional<ReportSchedule> find(UUID id, UUID accountId) {
        return sql.query(SELECT + "s.id = :id and s.account_id = :accountId")
                .with("id", id)
                .with("accountId", accountId)
                .first(ScheduleRows::read);
    }

    @Override
    public Optional<ReportSchedule> lock(UUID id, UUID accountId) {
        return sql.query(SELECT + "s.id = :id and s.account_id = :accountId for update")
                .with("id", id)
                .with("accountId", accountId)
                .first(ScheduleRows::read);
    }

    @Override
    public List<ReportSchedule> list(UUID reportId, UUID accountId) {
        sql.lock("analytics.schedules/" + reportId);
        return sql.query(SELECT + "s.report_id = :reportId and s.account_id = :accountId order by s.id limit 20")
                .with("reportId", reportId)
                .with("accountId", accountId)
                .list(ScheduleRows::read);
    }

    @Override
    public void change(ReportSchedule schedule) {
        draft(sql.query("""
                update analytics.report_schedule set cadence = :cadence, weekdays = :weekdays::text[]::smallint[],
                    day_of_month = :dayOfMonth, local_time = :at, time_zone = :zone, format = :format,
                    recipients = :recipients, skip_empty = :skipEmpty, active = :active, next_at = :nextAt,
                    version = :version
                where id = :id"""), schedule).update();
    }

    @Override
    public boolean remove(UUID id, UUID accountId) {
        return sql.query("delete from analytics.report_schedule where id = :id and account_id = :accountId")
                        .with("id", id)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public Optional<ReportSchedule> lockDue(Instant now) {
        return sql.query(SELECT
                        + "s.active and s.next_at <= :now order by s.next_at limit 1 for update of s skip locked")
                .with("now", now)
                .first(ScheduleRows::read);
    }

    @Override
    public void postpone(UUID id, Instant nextAt) {
        sql.query("update analytics.report_schedule set next_at = :nextAt where id = :id")
                .with("id", id)
                .with("nextAt", nextAt)
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from analytics.report_schedule where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        sql.query("""
                update analytics.report_schedule set recipients = array_remove(recipients, :accountId)
                where recipients @> array [:accountId::uuid]""").with("accountId", accountId).update();
    }
}

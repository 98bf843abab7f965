package dev.medley.analytics.schedules.store;

import dev.medley.analytics.runs.ReportFormat;
import dev.medley.analytics.schedules.Cadence;
import dev.medley.analytics.schedules.ReportSchedule;
import dev.medley.analytics.schedules.ReportSchedule.ScheduleDraft;
import dev.medley.analytics.schedules.ReportTimetable;
import dev.medley.storage.Row;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads schedules. */
final class ScheduleRows {

    static final String COLUMNS = """
            s.id, s.report_id, s.account_id, s.cadence, s.weekdays::text[] as weekdays, s.day_of_month, s.local_time,
            s.time_zone, s.format, s.recipients::text[] as recipients, s.skip_empty, s.active, s.next_at, s.version,
            s.created_at""";

    private ScheduleRows() {}

    static ReportSchedule read(Row row) throws SQLException {
        ReportTimetable timetable = new ReportTimetable(
                row.constant("cadence", Cadence.class),
                row.texts("weekdays").stream()
                        .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                        .collect(Collectors.toSet()),
                row.integer("day_of_month"),
                LocalTime.parse(row.text("local_time")),
                ZoneId.of(row.text("time_zone")));
        return new ReportSchedule(
                row.uuid("id"),
                row.uuid("report_id"),
                row.uuid("account_id"),
                new ScheduleDraft(
                        timetable,
                        row.constant("format", ReportFormat.class),
                        row.texts("recipients").stream().map(UUID::fromString).toList(),
                        row.bool("skip_empty"),
                        row.bool("active")),
                row.instant("next_at"),
                row.integer("version"),
                row.instant("created_at"));
    }
}

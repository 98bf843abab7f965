package dev.medley.analytics.schedules.web;

import dev.medley.analytics.runs.ReportFormat;
import dev.medley.analytics.schedules.Cadence;
import dev.medley.analytics.schedules.ReportSchedule;
import dev.medley.analytics.schedules.ReportTimetable;
import dev.medley.analytics.schedules.web.ReportScheduleBody.Weekday;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "ReportSchedule")
record ReportScheduleView(
        UUID id,
        UUID reportId,
        Cadence cadence,
        List<Weekday> weekdays,
        @Nullable Integer dayOfMonth,
        @Schema(example = "07:30") String time,
        String timeZone,
        ReportFormat format,
        List<UUID> recipients,
        boolean skipEmpty,
        boolean active,

        @Nullable @Schema(description = "When it comes next; null where it does not go on")
        Instant nextAt,

        int version,
        Instant createdAt) {

    /** The lists of schedules, which are short. */
    @Serdeable
    @Schema(name = "ReportScheduleList")
    record ScheduleListView(
            @Schema(description = "At most 20") List<ReportScheduleView> items) {}

    static ReportScheduleView of(ReportSchedule schedule) {
        ReportTimetable timetable = schedule.draft().timetable();
        return new ReportScheduleView(
                schedule.id(),
                schedule.reportId(),
                timetable.cadence(),
                timetable.weekdays().stream()
                        .sorted()
                        .map(day -> Weekday.valueOf(day.name()))
                        .toList(),
                timetable.cadence() == Cadence.MONTHLY ? timetable.dayOfMonth() : null,
                timetable.at().toString(),
                timetable.zone().getId(),
                schedule.draft().format(),
                schedule.draft().recipients(),
                schedule.draft().skipEmpty(),
                schedule.draft().active(),
                schedule.draft().active() ? schedule.nextAt() : null,
                schedule.version(),
                schedule.createdAt());
    }
}

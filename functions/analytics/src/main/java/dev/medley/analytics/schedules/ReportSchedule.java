package dev.medley.analytics.schedules;

import dev.medley.analytics.runs.ReportFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A report that comes by itself.
 *
 * @param nextAt when it comes next
 */
public record ReportSchedule(
        UUID id, UUID reportId, UUID accountId, ScheduleDraft draft, Instant nextAt, int version, Instant createdAt) {

    /** How many a report may have. */
    static final int MOST = 20;

    /**
     * What people say of a schedule.
     *
     * @param recipients the accounts that are told
     * @param skipEmpty whether nobody is told where nothing happened
     * @param active whether it goes on
     */
    public record ScheduleDraft(
            ReportTimetable timetable, ReportFormat format, List<UUID> recipients, boolean skipEmpty, boolean active) {

        public ScheduleDraft {
            recipients = List.copyOf(recipients);
        }
    }

    ReportSchedule with(ScheduleDraft changed, Instant now) {
        return new ReportSchedule(
                id, reportId, accountId, changed, changed.timetable().next(now), version + 1, createdAt);
    }
}

package dev.medley.events;

import dev.medley.events.ScheduleRun.Outcome;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which schedules are paused, and how their runs ended. */
@Singleton
public class ScheduleRepository {

    private static final String COLUMNS = "id, schedule, trace, is_requested, outcome, error, duration_ms, started_at";
    private static final SortKeys<ScheduleRun> KEYS = SortKeys.newestFirst("id", ScheduleRun::id);

    private final Sql sql;

    ScheduleRepository(Sql sql) {
        this.sql = sql;
    }

    boolean isPaused(String schedule) {
        return sql.query("select from events.paused_schedule where schedule = :schedule")
                .with("schedule", schedule)
                .exists();
    }

    public List<SchedulePause> pauses() {
        return sql.query("select schedule, reason, paused_by, paused_at from events.paused_schedule")
                .list(row -> new SchedulePause(
                        row.text("schedule"), row.text("reason"), row.uuid("paused_by"), row.instant("paused_at")));
    }

    /** Whether it was not paused before. */
    public boolean pause(SchedulePause pause) {
        return sql.query("""
                        insert into events.paused_schedule (schedule, reason, paused_by, paused_at)
                        values (:schedule, :reason, :pausedBy, :pausedAt) on conflict do nothing""")
                        .with("schedule", pause.schedule())
                        .with("reason", pause.reason())
                        .with("pausedBy", pause.pausedBy())
                        .with("pausedAt", pause.pausedAt())
                        .update()
                == 1;
    }

    /** Whether it was paused before. */
    public boolean resume(String schedule) {
        return sql.query("delete from events.paused_schedule where schedule = :schedule")
                        .with("schedule", schedule)
                        .update()
                == 1;
    }

    void note(ScheduleRun run) {
        int _ = sql.query("""
                insert into events.schedule_run (id, schedule, trace, is_requested, outcome, error, duration_ms, started_at)
                values (:id, :schedule, :trace, :isRequested, :outcome, :error, :durationMs, :startedAt)""")
                .with("id", run.id())
                .with("schedule", run.schedule())
                .with("trace", run.trace())
                .with("isRequested", run.isRequested())
                .with("outcome", run.outcome())
                .with("error", run.error())
                .with("durationMs", run.durationMs())
                .with("startedAt", run.startedAt())
                .update();
    }

    /** The last run of each schedule that has one. */
    public List<ScheduleRun> lastRuns(List<String> schedules) {
        return sql.query(
                        "select " + COLUMNS + " from unnest(:schedules) wanted (name) cross join lateral ("
                                + "select * from events.schedule_run r where r.schedule = wanted.name order by id desc limit 1) last")
                .with("schedules", schedules.toArray(String[]::new))
                .list(ScheduleRepository::read);
    }

    /** The runs of a schedule of the last week, newest first. */
    public Page<ScheduleRun> runs(String schedule, @Nullable Outcome outcome, PageRequest page) {
        return sql.query("select " + COLUMNS + " from events.schedule_run where schedule = :schedule")
                .with("schedule", schedule)
                .when(outcome, "and outcome = :outcome", "outcome")
                .page("schedule-runs/" + schedule + "/" + outcome, page, KEYS, ScheduleRepository::read);
    }

    /** Forgets runs before this id, some at a time. */
    public void removeRuns(UUID before, int most) {
        int _ = sql.query("""
                delete from events.schedule_run where id in (
                    select id from events.schedule_run where id < :before order by id limit :most)""").with("before", before).with("most", most).update();
    }

    private static ScheduleRun read(Row row) throws SQLException {
        return new ScheduleRun(
                row.uuid("id"),
                row.text("schedule"),
                row.textOrNull("trace"),
                row.bool("is_requested"),
                row.constant("outcome", Outcome.class),
                row.textOrNull("error"),
                row.bigint("duration_ms"),
                row.instant("started_at"));
    }
}

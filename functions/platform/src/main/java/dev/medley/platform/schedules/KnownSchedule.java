package dev.medley.platform.schedules;

import dev.medley.events.SchedulePause;
import dev.medley.events.ScheduleRun;
import dev.medley.topology.Function;
import dev.medley.topology.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of the topology as it is now.
 *
 * @param pause null where it is not paused
 * @param lastRun null where it has not run in the last week
 */
public record KnownSchedule(
        Function function,
        Schedule schedule,
        @Nullable SchedulePause pause,
        @Nullable ScheduleRun lastRun) {}

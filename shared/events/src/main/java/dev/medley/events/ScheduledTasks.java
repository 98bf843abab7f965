package dev.medley.events;

import dev.medley.events.ScheduleRun.Outcome;
import dev.medley.kernel.Ids;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.TraceContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the tasks of schedules, unless an operator has paused them, and notes how each run ended. */
@Singleton
public class ScheduledTasks {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledTasks.class);
    private static final int LONGEST_ERROR = 1000;

    private final Collection<ScheduledTask> tasks;
    private final ScheduleRepository repository;
    private final Clock clock;

    ScheduledTasks(Collection<ScheduledTask> tasks, ScheduleRepository repository, Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Runs the task of a schedule.
     *
     * @param isRequested whether an operator wants it now, paused or not
     */
    public void run(String schedule, boolean isRequested) {
        ScheduledTask task = tasks.stream()
                .filter(found -> found.schedule().equals(schedule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No task for the schedule " + schedule));
        if (!isRequested && repository.isPaused(schedule)) {
            LOG.info("The schedule {} is paused", schedule);
            return;
        }
        Instant start = clock.instant();
        long startNanos = System.nanoTime();
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            try {
                note(schedule, isRequested, start, startNanos, failure);
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
        note(schedule, isRequested, start, startNanos, null);
    }

    private void note(
            String schedule, boolean isRequested, Instant start, long startNanos, @Nullable Throwable failure) {
        repository.note(new ScheduleRun(
                Ids.next(clock),
                schedule,
                TraceContext.current(),
                isRequested,
                failure == null ? Outcome.SUCCEEDED : Outcome.FAILED,
                failure == null ? null : PlainText.storable(failure.toString(), LONGEST_ERROR),
                Duration.ofNanos(System.nanoTime() - startNanos).toMillis(),
                start));
    }
}

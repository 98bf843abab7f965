package dev.medley.analytics.retention;

import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many come again.
 *
 * @param periods how many periods after the first are wanted
 * @param first the type of activity that somebody comes with; null for any
 * @param again the type of activity that somebody comes again with; null for any
 * @param cohortId of whom it is; null for all
 */
public record RetentionQuestion(
        TimeFrame frame,
        Interval interval,
        int periods,
        RetentionCohort cohort,
        RetentionMode mode,
        @Nullable String first,
        @Nullable String again,
        @Nullable UUID cohortId) {

    private static final int COHORTS = 100;

    /**
     * A question that can be asked.
     *
     * @throws Refusal {@code retention-invalid}
     */
    public RetentionQuestion {
        if (mode == RetentionMode.ROLLING && interval == Interval.MONTH) {
            throw Refusal.invalid("retention-invalid", "/interval", "Months have no length; roll by days or weeks.");
        }
        if (cohorts(frame, interval).size() > COHORTS) {
            throw Refusal.invalid("retention-invalid", "/from", "A question is about at most " + COHORTS + " periods.");
        }
    }

    /** The first days of the periods that people come in first. */
    public List<LocalDate> cohorts() {
        return cohorts(frame, interval);
    }

    private static List<LocalDate> cohorts(TimeFrame frame, Interval interval) {
        List<LocalDate> cohorts = new ArrayList<>();
        LocalDate cohort = interval.bucket(frame.from(), frame.weekStart());
        while (cohort.isBefore(frame.to()) && cohorts.size() <= COHORTS) {
            cohorts.add(cohort);
            cohort = interval.plus(cohort, 1);
        }
        return cohorts;
    }
}

package dev.medley.analytics.questions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The buckets of a series. */
@Serdeable
public enum Interval {
    @JsonProperty("day")
    DAY,
    @JsonProperty("week")
    WEEK,
    @JsonProperty("month")
    MONTH;

    /** The first day of the bucket that a day is in. */
    public LocalDate bucket(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekStart.getValue(), 7));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of a bucket that comes so many later. */
    public LocalDate plus(LocalDate bucket, long count) {
        return switch (this) {
            case DAY -> bucket.plusDays(count);
            case WEEK -> bucket.plusWeeks(count);
            case MONTH -> bucket.plusMonths(count);
        };
    }

    /** The SQL of that first day, given the SQL of a local date. */
    public String sql(String date) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> "(" + date + " - ((extract(isodow from " + date + ")::integer - :weekStart + 7) % 7))";
            case MONTH -> "date_trunc('month', " + date + ")::date";
        };
    }
}

package dev.medley.analytics.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** When somebody has come again. */
@Serdeable
public enum RetentionMode {
    /** In just that period of the calendar. */
    @JsonProperty("n-day")
    N_DAY,
    /** In just that period, counted from the moment at which the person came first. */
    @JsonProperty("rolling")
    ROLLING,
    /** In that period of the calendar or any later one. */
    @JsonProperty("unbounded")
    UNBOUNDED
}

package dev.medley.analytics.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Who is in the cohort of a period. */
@Serdeable
public enum RetentionCohort {
    /** Who came then for the first time ever. */
    @JsonProperty("first-time")
    FIRST_TIME,
    /** Everybody who came then. */
    @JsonProperty("recurring")
    RECURRING
}

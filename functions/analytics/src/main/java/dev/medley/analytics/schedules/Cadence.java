package dev.medley.analytics.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How often a report comes. */
@Serdeable
@Schema(name = "ReportCadence")
public enum Cadence {
    @JsonProperty("daily")
    DAILY,
    /** On some days of the week. */
    @JsonProperty("weekly")
    WEEKLY,
    /** On a day of the month, or its last where it has no such. */
    @JsonProperty("monthly")
    MONTHLY
}

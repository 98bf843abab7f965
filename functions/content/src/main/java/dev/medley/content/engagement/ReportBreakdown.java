package dev.medley.content.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** By what a report is broken down. */
@Serdeable
public enum ReportBreakdown {
    @JsonProperty("day")
    DAY,
    @JsonProperty("version")
    VERSION,
    @JsonProperty("channel")
    CHANNEL
}

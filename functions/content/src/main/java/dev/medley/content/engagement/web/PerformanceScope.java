package dev.medley.content.engagement.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whose items a report is of. */
@Serdeable
enum PerformanceScope {
    @JsonProperty("own")
    OWN,
    @JsonProperty("all")
    ALL
}

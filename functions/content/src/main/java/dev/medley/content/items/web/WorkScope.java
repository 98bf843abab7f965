package dev.medley.content.items.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Which items somebody works on. */
@Serdeable
enum WorkScope {
    @JsonProperty("own")
    OWN,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("all")
    ALL
}

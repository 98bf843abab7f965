package dev.medley.activities.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether somebody may be recognised. */
@Serdeable
enum Consent {
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("denied")
    DENIED
}

package dev.medley.predictions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What a voice is held against. */
@Serdeable
public enum BaselineMode {
    /** What it expresses otherwise in the same recording. */
    @JsonProperty("own")
    OWN
}

package dev.medley.social.posts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A thing that a post shows. */
public record PostReference(Kind kind, UUID id) {

    /** What it is. */
    @Serdeable
    public enum Kind {
        @JsonProperty("meal")
        MEAL,
        @JsonProperty("product")
        PRODUCT,
        @JsonProperty("recording")
        RECORDING
    }
}

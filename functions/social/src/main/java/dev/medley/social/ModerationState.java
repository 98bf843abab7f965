package dev.medley.social;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether something that people wrote is shown, as moderation decided. */
@Serdeable
public enum ModerationState {
    /** To all who may read it. */
    @JsonProperty("visible")
    VISIBLE,
    /** To its author alone, until somebody has looked at it. */
    @JsonProperty("held")
    HELD,
    /** To its author alone. */
    @JsonProperty("hidden")
    HIDDEN,
    /** To nobody. */
    @JsonProperty("removed")
    REMOVED
}

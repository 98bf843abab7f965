package dev.medley.predictions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How the channels of a recording are listened to. */
@Serdeable
public enum ChannelMode {
    /** The speech of all of them together. */
    @JsonProperty("mixed")
    MIXED,
    /** Each by itself, as where every speaker has one. */
    @JsonProperty("separate")
    SEPARATE
}

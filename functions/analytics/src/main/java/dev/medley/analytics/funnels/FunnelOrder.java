package dev.medley.analytics.funnels;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** In which order steps are to be taken. */
@Serdeable
public enum FunnelOrder {
    /** One after another, whatever is done between. */
    @JsonProperty("ordered")
    ORDERED,
    /** One directly after another. */
    @JsonProperty("strict")
    STRICT,
    /** In any. */
    @JsonProperty("any")
    ANY
}

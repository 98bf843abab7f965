package dev.medley.ml.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether a model answers. */
@Serdeable
public enum ModelStatus {
    /** It answers. */
    @JsonProperty("champion")
    CHAMPION,
    /** It is better than no model, and not than the one that answers; an administrator may promote it. */
    @JsonProperty("challenger")
    CHALLENGER,
    /** It is no better than no model, and is never promoted. */
    @JsonProperty("rejected")
    REJECTED,
    /** It has answered, and may again. */
    @JsonProperty("retired")
    RETIRED
}

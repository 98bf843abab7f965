package dev.medley.social.follows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What following has come to. */
@Serdeable
public enum FollowState {
    @JsonProperty("following")
    FOLLOWING,
    /** A private profile is asked. */
    @JsonProperty("requested")
    REQUESTED
}

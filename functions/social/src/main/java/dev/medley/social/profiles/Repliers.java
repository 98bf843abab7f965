package dev.medley.social.profiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Who may comment on the posts of an account, or on one of them. */
@Serdeable
public enum Repliers {
    @JsonProperty("everyone")
    EVERYONE,
    @JsonProperty("followers")
    FOLLOWERS,
    @JsonProperty("mentioned")
    MENTIONED,
    @JsonProperty("nobody")
    NOBODY
}

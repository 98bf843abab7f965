package dev.medley.social.posts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Who may read a post; of a private profile its followers at most. */
@Serdeable
public enum Readers {
    @JsonProperty("everyone")
    EVERYONE,
    @JsonProperty("followers")
    FOLLOWERS,
    @JsonProperty("author")
    AUTHOR
}

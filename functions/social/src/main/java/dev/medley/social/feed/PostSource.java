package dev.medley.social.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Where a post was found for somebody. */
@Serdeable
public enum PostSource {
    /** Its author is followed. */
    @JsonProperty("following")
    FOLLOWING,
    /** It has a hashtag of interest, or is by somebody whose posts were liked. */
    @JsonProperty("interest")
    INTEREST,
    /** Editors recommend it. */
    @JsonProperty("editorial")
    EDITORIAL,
    /** Many like it now. */
    @JsonProperty("popular")
    POPULAR
}

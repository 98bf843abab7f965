package dev.medley.social.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What somebody wants less of.
 *
 * @param value the id of a post, the account of an author, or a hashtag
 */
public record Less(Kind kind, String value) {

    /** What it is. */
    @Serdeable
    public enum Kind {
        @JsonProperty("post")
        POST,
        @JsonProperty("author")
        AUTHOR,
        @JsonProperty("tag")
        TAG
    }
}

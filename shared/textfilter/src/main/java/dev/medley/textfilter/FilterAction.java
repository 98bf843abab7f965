package dev.medley.textfilter;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What becomes of a text, mildest first. */
@Serdeable
public enum FilterAction {
    /** It is taken as it is. */
    @JsonProperty("allow")
    ALLOW,
    /** It is kept with marks in place of what was found. */
    @JsonProperty("mask")
    MASK,
    /** It is kept, and shown to its author only until a moderator has decided. */
    @JsonProperty("hold")
    HOLD,
    /** It is refused. */
    @JsonProperty("block")
    BLOCK;

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    FilterAction or(FilterAction other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package dev.medley.catalog.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What somebody looks at. */
@Serdeable
public enum MediaKind {
    @JsonProperty("image")
    IMAGE,
    @JsonProperty("video")
    VIDEO;

    /** The one of a name in the API. */
    @JsonCreator
    public static MediaKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.medley.catalog.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where it stands: from an upload that was announced to what is shown, or to what was rejected. */
@Serdeable
public enum MediaStatus {
    @JsonProperty("uploading")
    UPLOADING,
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("rejected")
    REJECTED;

    /** The one of a name in the API. */
    @JsonCreator
    public static MediaStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

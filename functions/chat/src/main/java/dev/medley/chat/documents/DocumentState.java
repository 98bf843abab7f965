package dev.medley.chat.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where the latest version of a document stands. */
@Serdeable
public enum DocumentState {
    /** Its file has not arrived yet. */
    @JsonProperty("uploading")
    UPLOADING,
    /** It is being read, or waits for that. */
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("rejected")
    REJECTED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.medley.chat.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where the latest version of a document stands. */
@Serdeable
public enum DocumentState {
    /** Its file has not arrived yet. */
    UPLOADING,
    /** It is being read, or waits for that. */
    PROCESSING,
    READY,
    REJECTED;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

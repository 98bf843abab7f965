package dev.medley.chat.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a document comes from. */
@Serdeable
public enum DocumentSource {
    UPLOAD,
    URL,
    TRANSCRIPT,
    TRANSCRIPTION,
    CONTENT;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

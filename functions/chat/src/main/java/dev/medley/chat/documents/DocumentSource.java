package dev.medley.chat.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a document comes from. */
@Serdeable
public enum DocumentSource {
    @JsonProperty("upload")
    UPLOAD,
    @JsonProperty("url")
    URL,
    @JsonProperty("transcript")
    TRANSCRIPT,
    @JsonProperty("transcription")
    TRANSCRIPTION,
    @JsonProperty("content")
    CONTENT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.medley.chat.conversations;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who wrote a message. */
@Serdeable
public enum MessageRole {
    USER,
    ASSISTANT;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

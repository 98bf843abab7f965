package dev.medley.chat.conversations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who wrote a message. */
@Serdeable
public enum MessageRole {
    @JsonProperty("user")
    USER,
    @JsonProperty("assistant")
    ASSISTANT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

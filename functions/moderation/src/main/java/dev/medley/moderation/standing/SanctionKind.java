package dev.medley.moderation.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What an account is told or denied. */
@Serdeable
public enum SanctionKind {
    @JsonProperty("warning")
    WARNING,
    /** What it writes is held until a moderator has seen it. */
    @JsonProperty("limit")
    LIMIT,
    /** It cannot sign in. */
    @JsonProperty("suspension")
    SUSPENSION;

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

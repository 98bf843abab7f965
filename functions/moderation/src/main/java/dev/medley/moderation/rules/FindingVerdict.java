package dev.medley.moderation.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether the filter was right. */
@Serdeable
public enum FindingVerdict {
    @JsonProperty("right")
    RIGHT,
    /** It found what is harmless. */
    @JsonProperty("wrong")
    WRONG,
    /** It found nothing where it should have. */
    @JsonProperty("missed")
    MISSED;

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

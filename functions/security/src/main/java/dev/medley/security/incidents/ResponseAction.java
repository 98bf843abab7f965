package dev.medley.security.incidents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medley.security.penalties.PenaltyLevel;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What is done by itself about an anomaly, beside telling administrators. */
@Serdeable
public enum ResponseAction {
    /** Nothing. */
    @JsonProperty("alert")
    ALERT,
    /** Few requests of its network are served. */
    @JsonProperty("slow")
    SLOW,
    /** No requests of its network are served. */
    @JsonProperty("ban")
    BAN;

    /** The action of a name in the API. */
    @JsonCreator
    public static ResponseAction of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    PenaltyLevel level() {
        return switch (this) {
            case ALERT -> PenaltyLevel.LIFTED;
            case SLOW -> PenaltyLevel.SLOWED;
            case BAN -> PenaltyLevel.BANNED;
        };
    }
}

package dev.medley.flags.changes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a change stands. */
@Serdeable
public enum ChangeStatus {
    /** Somebody else has to approve it. */
    @JsonProperty("requested")
    REQUESTED,
    /** It waits for its time. */
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("applied")
    APPLIED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** It could not be applied when its time came. */
    @JsonProperty("failed")
    FAILED;

    /** The status of a name in the API. */
    @JsonCreator
    public static ChangeStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOpen() {
        return this == REQUESTED || this == SCHEDULED;
    }
}

package dev.medley.flags.changes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a change stands. */
@Serdeable
public enum ChangeStatus {
    /** Somebody else has to approve it. */
    REQUESTED,
    /** It waits for its time. */
    SCHEDULED,
    APPLIED,
    REJECTED,
    WITHDRAWN,
    /** It could not be applied when its time came. */
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

package dev.medley.flags.automation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a rollout stands. */
@Serdeable
public enum AutomationState {
    @JsonProperty("running")
    RUNNING,
    /** The last step has been in order for as long as it had to. */
    @JsonProperty("finished")
    FINISHED,
    /** Nothing more happens by itself; what is served stays. */
    @JsonProperty("stopped")
    STOPPED,
    /** Everybody gets the base again. */
    @JsonProperty("rolled-back")
    ROLLED_BACK;

    /** The state of a name in the API. */
    @JsonCreator
    public static AutomationState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.medley.flags.experiments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far an experiment is. */
@Serdeable
public enum ExperimentState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("running")
    RUNNING,
    /** The split stays as it is, and nobody more takes part. */
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("stopped")
    STOPPED;

    /** The state of a name in the API. */
    @JsonCreator
    public static ExperimentState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.medley.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a job, and the result that it makes, stands. */
@Serdeable
public enum JobStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** The status of a name in the API. */
    @JsonCreator
    public static JobStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}

package dev.medley.devices.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.devices.health.ErrorReport.ErrorKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** Errors that are the same. */
public record ErrorGroup(
        UUID id,
        String fingerprint,
        ErrorKind kind,
        String title,
        ErrorStatus status,
        long occurrences,
        int devices,
        String firstVersion,
        String lastVersion,
        Instant firstSeenAt,
        Instant lastSeenAt) {

    /** What people think of it. */
    @Serdeable
    public enum ErrorStatus {
        @JsonProperty("open")
        OPEN,
        /** It is mended; when it comes again it is open again. */
        @JsonProperty("resolved")
        RESOLVED,
        @JsonProperty("ignored")
        IGNORED
    }
}

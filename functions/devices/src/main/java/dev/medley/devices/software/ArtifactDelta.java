package dev.medley.devices.software;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.devices.software.Artifact.FileDigests;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * The difference between two files (bsdiff 4.0), for a device that has the first.
 *
 * @param reason why there is none; empty otherwise
 */
public record ArtifactDelta(
        UUID id,
        UUID fromId,
        UUID toId,
        DeltaStatus status,
        String reason,
        long sizeBytes,
        FileDigests digests,
        UUID jobId) {

    /** What came of it. */
    @Serdeable
    public enum DeltaStatus {
        @JsonProperty("queued")
        QUEUED,
        /** Applied to the first file it was seen to give the second. */
        @JsonProperty("ready")
        READY,
        /** It saves nothing worth the trouble. */
        @JsonProperty("useless")
        USELESS,
        /** Applied to the first file it did not give the second, so it is offered to nobody. */
        @JsonProperty("failed")
        FAILED
    }

    public String key() {
        return "devices/deltas/" + id;
    }
}

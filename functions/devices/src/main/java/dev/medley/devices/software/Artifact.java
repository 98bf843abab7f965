package dev.medley.devices.software;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a release.
 *
 * @param rejection why it cannot be used; empty otherwise
 * @param uploadId of the store
 */
public record Artifact(
        UUID id,
        UUID releaseId,
        UUID moduleId,
        String fileName,
        long sizeBytes,
        FileDigests digests,
        byte[] signature,
        UUID keyId,
        ArtifactStatus status,
        String rejection,
        String uploadId,
        @Nullable UUID jobId,
        UUID createdBy,
        Instant createdAt) {

    /** Each part of an upload but the last has so many bytes. */
    public static final long PART_BYTES = 16L << 20;

    /** What a file is known by, in hexadecimal digits. The old ones are empty until it was looked at. */
    public record FileDigests(String sha256, String sha1, String md5) {}

    /** How far a file is. */
    @Serdeable
    public enum ArtifactStatus {
        @JsonProperty("announced")
        ANNOUNCED,
        @JsonProperty("checking")
        CHECKING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("rejected")
        REJECTED
    }

    public String key() {
        return "devices/artifacts/" + id;
    }

    public int partCount() {
        return Math.toIntExact((sizeBytes + PART_BYTES - 1) / PART_BYTES);
    }

    long partBytes(int number) {
        return number < partCount() ? PART_BYTES : sizeBytes - PART_BYTES * (partCount() - 1);
    }
}

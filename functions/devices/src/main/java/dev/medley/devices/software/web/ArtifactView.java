package dev.medley.devices.software.web;

import dev.medley.devices.software.Artifact;
import dev.medley.devices.software.Artifact.ArtifactStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Artifact", description = "A file of a release")
record ArtifactView(
        UUID id,
        UUID moduleId,
        String fileName,
        long sizeBytes,
        String sha256,
        String signature,
        UUID keyId,
        ArtifactStatus status,

        @Schema(description = "Why it cannot be used; empty otherwise")
        String rejection,

        long partSizeBytes,
        int partCount,
        @Nullable UUID jobId,
        Instant createdAt) {

    static ArtifactView of(Artifact artifact) {
        return new ArtifactView(
                artifact.id(),
                artifact.moduleId(),
                artifact.fileName(),
                artifact.sizeBytes(),
                artifact.digests().sha256(),
                Base64.getEncoder().encodeToString(artifact.signature()),
                artifact.keyId(),
                artifact.status(),
                artifact.rejection(),
                Artifact.PART_BYTES,
                artifact.partCount(),
                artifact.jobId(),
                artifact.createdAt());
    }
}

package dev.medley.devices.software;

import dev.medley.devices.software.Artifact.ArtifactStatus;
import dev.medley.devices.software.Artifact.FileDigests;
import dev.medley.devices.software.ArtifactDelta.DeltaStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of all releases, and the differences between them. */
public interface ArtifactRepository {

    /** Adds one; false where the module has a file of this name. */
    boolean add(Artifact artifact);

    Optional<Artifact> find(UUID id);

    Optional<Artifact> lock(UUID id, UUID releaseId);

    List<Artifact> list(UUID releaseId);

    void check(UUID id, UUID jobId);

    void finish(UUID id, ArtifactStatus status, FileDigests digests, String rejection);

    boolean remove(UUID id);

    /** Adds one; false where there is one of the two files already. */
    boolean addDelta(ArtifactDelta delta);

    Optional<ArtifactDelta> findDelta(UUID id);

    /** Those that lead to a release, with what came of them. */
    List<ArtifactDelta> listDeltas(UUID releaseId);

    void finishDelta(UUID id, DeltaStatus status, String reason, long sizeBytes, FileDigests digests);
}

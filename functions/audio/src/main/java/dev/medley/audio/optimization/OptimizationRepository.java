package dev.medley.audio.optimization;

import dev.medley.audio.erasure.ErasableRecords;
import java.util.Optional;
import java.util.UUID;

/** All copies that were asked for. */
public interface OptimizationRepository extends ErasableRecords {

    void add(Optimization optimization);

    Optional<Optimization> find(UUID id);

    /** The last one of a recording. */
    Optional<Optimization> last(UUID recordingId, UUID ownerId);

    void end(UUID id, OptimizationOutcome outcome);
}

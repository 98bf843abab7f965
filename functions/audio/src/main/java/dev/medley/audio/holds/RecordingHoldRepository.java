package dev.medley.audio.holds;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All holds, in force or released. */
public interface RecordingHoldRepository {

    /**
     * Which holds of a list are wanted; null for no such condition.
     *
     * @param inForce only those that are, or only those that are not
     */
    record Filter(@Nullable UUID ownerId, @Nullable Boolean inForce) {}

    /** Whose recording it is; empty where there is none, or it is deleted. */
    Optional<UUID> ownerOf(UUID recordingId);

    /** Whether the account has a recording that is not deleted. */
    boolean hasRecordings(UUID ownerId);

    void add(RecordingHold hold);

    Optional<RecordingHold> find(UUID id);

    Page<RecordingHold> list(Filter filter, PageRequest page);

    void release(UUID id, UUID releasedBy, Instant now);

    /** Notes on the holds in force that their account is erased. */
    void noteErasure(UUID ownerId, Instant now);
}

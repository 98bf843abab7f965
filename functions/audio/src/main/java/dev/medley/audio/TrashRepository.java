package dev.medley.audio;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files in the trash, each with all its versions. */
public interface TrashRepository {

    /** Makes whoever adds a version to a file of an account, or throws one away, wait until the transaction ends. */
    void lock(UUID ownerId);

    /** The file that a recording of the owner's is a version of. */
    Optional<FileState> file(UUID recordingId, UUID ownerId);

    /**
     * A file that is not deleted.
     *
     * @param unfinished how many of its versions are being uploaded or processed
     * @param purgeAt null unless it is in the trash
     */
    record FileState(
            UUID fileId,
            int unfinished,
            @Nullable Instant trashedAt,
            @Nullable Instant purgeAt) {}

    /**
     * Throws away all versions of a file that are not in the trash.
     *
     * @param disposal how they are deleted when their time is over
     * @return how many there are
     */
    int trash(UUID fileId, Instant trashedAt, Instant purgeAt, RecordingDisposal disposal);

    /** Takes all versions of a file back, and says how many there are. */
    int restore(UUID fileId);

    /** What can be taken back, without versions that a later one has replaced. */
    Page<TrashedRecording> list(UUID ownerId, PageRequest page);

    /** Lets the time of all that an owner has thrown away, and nothing holds, be over; says how many recordings that are. */
    int empty(UUID ownerId, boolean keepTranscripts);

    /** How much room an account takes. */
    RecordingRoom room(UUID ownerId, String bytesByTier);

    /** Some whose time is over and that nothing holds. */
    List<Due> due(int most);

    /** A recording to be deleted. */
    record Due(UUID id, UUID ownerId, RecordingDisposal disposal) {}
}

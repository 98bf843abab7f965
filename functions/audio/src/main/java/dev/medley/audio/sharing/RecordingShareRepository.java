package dev.medley.audio.sharing;

import dev.medley.audio.erasure.ErasableRecords;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shared of recordings. */
public interface RecordingShareRepository extends ErasableRecords {

    /** How many of a recording are in force; none are added by others until the transaction ends. */
    int count(UUID recordingId, Instant now);

    /** The account that has an address; empty where none has. */
    Optional<UUID> accountOf(String email);

    /** Whether there is such an account, and neither of the two blocks the other. */
    boolean mayBeTold(UUID receiverId, UUID ownerId);

    void add(RecordingShare share, byte @Nullable [] tokenHash);

    Page<RecordingShare> list(UUID recordingId, UUID ownerId, PageRequest page);

    Optional<RecordingShare> find(UUID id, UUID recordingId, UUID ownerId);

    /** Ends one; false where it has ended. */
    boolean end(UUID id, Instant now);

    /** Those in force that an account may use. */
    Page<SharedRecording> listFor(UUID accountId, Instant now, PageRequest page);

    Optional<SharedRecording> findFor(UUID id, UUID accountId, Instant now);

    Optional<SharedRecording> findByToken(byte[] tokenHash, Instant now);

    void noteUse(RecordingShareUse use);

    Page<RecordingShareUse> uses(UUID id, PageRequest page);

    /** Ends what an account shares since then. */
    void endSince(UUID ownerId, Instant since, Instant now);

    /** Forgets what ended before, and all uses before. */
    void forget(Instant before);
}

package dev.medley.audio.library;

import dev.medley.audio.erasure.ErasableRecords;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Collections and what is in them. */
public interface RecordingCollectionRepository extends ErasableRecords {

    /** How many an account has; it makes no others until the transaction ends. */
    int count(UUID ownerId);

    void add(RecordingCollection collection);

    Optional<RecordingCollection> find(UUID id, UUID ownerId);

    /** The same, locked until the transaction ends. */
    Optional<RecordingCollection> lock(UUID id, UUID ownerId);

    Page<RecordingCollection> list(UUID ownerId, PageRequest page);

    void change(UUID id, String name, String description, Instant now);

    void remove(UUID id);

    /** Puts the files of these recordings in, and says how many of the recordings the owner has. */
    int put(UUID id, List<UUID> recordingIds, UUID ownerId);

    /** How many files are in it, those included that are deleted and not forgotten yet. */
    int countFiles(UUID id);

    /** Takes the file of a recording out; false where it is not in. */
    boolean take(UUID id, UUID recordingId, UUID ownerId);
}

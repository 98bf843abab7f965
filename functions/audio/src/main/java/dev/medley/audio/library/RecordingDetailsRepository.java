package dev.medley.audio.library;

import dev.medley.audio.erasure.ErasableRecords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is said of files. */
public interface RecordingDetailsRepository extends ErasableRecords {

    /** Those of these files that something has been said of. */
    List<RecordingDetails> find(Collection<UUID> fileIds);

    /**
     * Holds what is said of a recording's file until the transaction ends, and begins it where nothing has been said; empty
     * where the owner has no such recording. The recording is not deleted meanwhile.
     */
    Optional<RecordingDetails> hold(UUID recordingId, UUID ownerId);

    void change(RecordingDetails details);

    /** Notes the words that a file is found by, after what is said of it has changed. */
    void noteWords(UUID fileId);

    /** The tags of an account's recordings, the most frequent first. */
    List<TagCount> tags(UUID ownerId, int most);

    /** Forgets what is said of an owner's files that have no recording any more. */
    void forgetDeleted(UUID ownerId);
}

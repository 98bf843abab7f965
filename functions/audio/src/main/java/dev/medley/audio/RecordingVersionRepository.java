package dev.medley.audio;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Versions of files, and whose bytes they share. */
public interface RecordingVersionRepository {

    /** The next number of a file's versions, which nobody else gets. */
    int nextVersion(UUID fileId, UUID ownerId);

    /** The versions of a file, newest first. */
    Page<Recording> versions(UUID fileId, UUID ownerId, PageRequest page);

    /** Adds a version that has the bytes and the findings of another, which is ready; empty when that is not. */
    Optional<Recording> restore(Recording source, UUID id, int version);

    /** Settles anew which versions of a file have a later one that is ready. */
    void supersede(UUID fileId);

    /** Under whose id the same bytes lie already, as they came, of a recording of the owner that is ready. */
    Optional<UUID> contentOf(UUID ownerId, Sha256 sha256);

    /** Holds a content until the transaction ends: nobody begins or ends to share it meanwhile. */
    void lockContent(UUID contentId);

    /** Whether a recording that is not deleted has these bytes. */
    boolean isHeld(UUID contentId);

    /** Says that a recording that is being processed has the bytes of another. */
    void share(UUID id, UUID contentId);

    /** Forgets which numbers the files of an owner had. */
    void forgetFiles(UUID ownerId);

    /** Notes a packed copy of a content for all recordings that have it; instead of the original only where that is just one. */
    void noteCopy(UUID contentId, long bytes, boolean originalRemoved);

    /** Takes recordings that are ready and that nobody has looked at since a time, and says that somebody does now. */
    List<Recording> takeUnverified(Instant before, Instant now, int most);
}

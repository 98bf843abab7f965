package dev.medley.audio;

import dev.medley.audio.deletions.DeletionReceipt.StoredFile;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of recordings. Those that are equal are stored once for an owner, under the id of the first recording that had
 * them, and removed with the last one that has them.
 */
@Singleton
public class RecordingContents {

    private final RecordingVersionRepository versions;
    private final RecordingObjects objects;
    private final RecordingHolds holds;

    protected RecordingContents(RecordingVersionRepository versions, RecordingObjects objects, RecordingHolds holds) {
        this.versions = versions;
        this.objects = objects;
        this.holds = holds;
    }

    /** Whether a client has sent something that is still to be looked at. */
    boolean hasArrived(Recording recording) {
        return objects.upload(recording.keys()).isPresent();
    }

    /** The files of a recording that lie in the store, without their copies. */
    List<StoredFile> files(Recording recording) {
        return objects.files(recording.contentKeys());
    }

    /**
     * Removes what lies in the store of a recording that is deleted or given up, but for the bytes that others have too.
     *
     * @return whether others have them
     */
    @Transactional
    public boolean remove(Recording deleted) {
        versions.lockContent(deleted.lineage().contentId());
        objects.removeArrived(deleted);
        boolean isHeld = versions.isHeld(deleted.lineage().contentId());
        if (!isHeld) {
            objects.removeContent(deleted.contentKeys());
        }
        return isHeld;
    }

    /** Fetches the original of a recording. */
    public void fetch(Recording recording, Path file) {
        objects.fetchOriginal(recording.contentKeys(), file);
    }

    /** Stores a packed copy, which nobody knows of yet. */
    public void storeCopy(Recording recording, Path file) {
        objects.keepOptimized(recording.contentKeys(), file);
    }

    /**
     * Copies one of a recording's objects. Waits for a deletion that goes on meanwhile, behind which nothing may appear again;
     * false where that was first.
     */
    @Transactional
    public boolean copy(Recording recording, String from, String to) {
        UUID contentId = recording.lineage().contentId();
        versions.lockContent(contentId);
        if (!versions.isHeld(contentId)) {
            return false;
        }
        objects.copy(from, to);
        return true;
    }

    /**
     * Makes the packed copy known to all recordings that have the bytes, and the only one where that is wanted and no other
     * recording has them and nothing holds it. The original is removed by the sweep, once this is certain.
     */
    @Transactional
    public void keepCopy(Recording recording, long bytes, boolean instead) {
        UUID contentId = recording.lineage().contentId();
        versions.lockContent(contentId);
        if (!versions.isHeld(contentId)) {
            objects.removeContent(recording.contentKeys());
            return;
        }
        holds.lock(recording.ownerId());
        boolean isHeld = holds.covers(recording.id(), recording.ownerId());
        versions.noteCopy(contentId, bytes, instead && !isHeld);
    }
}

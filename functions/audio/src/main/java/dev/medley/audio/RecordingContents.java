package dev.medley.audio;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The bytes of recordings. Those that are equal are stored once for an owner, under the id of the first recording that had
 * them, and removed with the last one that has them.
 */
@Singleton
public class RecordingContents {

    private final RecordingVersionRepository versions;
    private final RecordingObjects objects;

    protected RecordingContents(RecordingVersionRepository versions, RecordingObjects objects) {
        this.versions = versions;
        this.objects = objects;
    }

    /** Whether a client has sent something that is still to be looked at. */
    boolean hasArrived(Recording recording) {
        return objects.upload(recording.keys()).isPresent();
    }

    /** Removes what lies in the store of a recording that is deleted or given up, but for the bytes that others have too. */
    @Transactional
    public void remove(Recording deleted) {
        versions.lockContent(deleted.lineage().contentId());
        objects.removeArrived(deleted);
        if (!versions.isHeld(deleted.lineage().contentId())) {
            objects.removeContent(deleted.contentKeys());
        }
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
     * recording has them. The original is removed by the sweep, once this is certain.
     */
    @Transactional
    public void keepCopy(Recording recording, long bytes, boolean instead) {
        UUID contentId = recording.lineage().contentId();
        versions.lockContent(contentId);
        if (!versions.isHeld(contentId)) {
            objects.removeContent(recording.contentKeys());
            return;
        }
        versions.noteCopy(contentId, bytes, instead);
    }
}

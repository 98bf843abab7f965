package dev.medley.audio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which version of which file a recording is.
 *
 * @param fileId the id of the first version
 * @param version counts from 1
 * @param restoredFrom the version that this one brought back; null for one that was uploaded
 * @param contentId the recording under whose id the bytes lie
 * @param superseded whether a later version is ready
 */
public record RecordingLineage(
        UUID fileId, int version, @Nullable Integer restoredFrom, UUID contentId, boolean superseded) {

    /** The first version of a file. */
    static RecordingLineage first(UUID id) {
        return new RecordingLineage(id, 1, null, id, false);
    }

    /** A later version that is uploaded. */
    static RecordingLineage next(UUID fileId, int version, UUID id) {
        return new RecordingLineage(fileId, version, null, id, false);
    }
}

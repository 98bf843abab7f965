package dev.medley.audio.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a share; when, its id says.
 *
 * @param rendition of a download
 * @param network where it was done from
 */
public record RecordingShareUse(
        UUID id, UUID shareId, Action action, @Nullable String rendition, String network) {

    /** What can be done. */
    public enum Action {
        READ,
        WAVEFORM,
        DOWNLOAD
    }
}

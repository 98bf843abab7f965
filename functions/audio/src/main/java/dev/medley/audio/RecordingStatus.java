package dev.medley.audio;

import java.util.Locale;

/**
 * Where a recording stands. It goes from {@code UPLOADING} over {@code PROCESSING} to {@code READY} or {@code REJECTED}
 * and never back; {@code DELETED} may follow on each.
 */
public enum RecordingStatus {
    UPLOADING,
    PROCESSING,
    READY,
    REJECTED,
    /** Gone for everybody; kept for a while to recognise what arrives late. */
    DELETED;

    /** The name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that has this name in the API. */
    public static RecordingStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}

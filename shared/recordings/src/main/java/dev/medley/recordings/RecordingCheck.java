package dev.medley.recordings;

import java.util.UUID;

/** Refuses requests that a recording cannot meet, by what is known of it when they come. */
@FunctionalInterface
public interface RecordingCheck {

    /** Takes every recording. */
    RecordingCheck NONE = (_, _) -> {};

    /**
     * Holds a request against its recording.
     *
     * @throws dev.medley.kernel.Refusal when nothing can come of it
     */
    void require(UUID recordingId, SourceRecording recording);
}

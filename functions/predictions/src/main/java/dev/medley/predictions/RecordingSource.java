package dev.medley.predictions;

import dev.medley.kernel.Refusal;
import dev.medley.recordings.SourceRecording;
import java.util.Optional;

/**
 * The bytes that a recording was made of.
 *
 * @param key the object that holds them
 */
record RecordingSource(int channels, String key) {

    static final String NOT_SEPARATE = "channels-not-separate";

    private static final int MOST_CHANNELS = 8;

    /** That of a recording; empty where nobody says. */
    static Optional<RecordingSource> of(SourceRecording.Ready recording) {
        return Optional.ofNullable(recording.sourceKey()).map(key -> new RecordingSource(recording.channels(), key));
    }

    /**
     * Refuses recordings whose channels cannot be listened to one by one.
     *
     * @throws Refusal {@code channels-not-separate}
     */
    void requireSeparate() {
        if (channels < 2 || channels > MOST_CHANNELS) {
            throw Refusal.invalid(
                    NOT_SEPARATE,
                    "/options/channels",
                    "This recording has %d channel%s; from 2 to %d can be listened to one by one."
                            .formatted(channels, channels == 1 ? "" : "s", MOST_CHANNELS));
        }
    }
}

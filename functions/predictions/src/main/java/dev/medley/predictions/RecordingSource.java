package dev.medley.predictions;

import dev.medley.kernel.Refusal;

/**
 * The bytes that a recording was made of.
 *
 * @param key the object that holds them
 */
public record RecordingSource(int channels, String key) {

    static final String NOT_SEPARATE = "channels-not-separate";

    private static final int MOST_CHANNELS = 8;

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

package dev.medley.models;

import dev.medley.sound.Sound;
import java.util.function.IntConsumer;

/** Tells speech from everything else. */
public interface VoiceActivityModel extends Provider {

    /** How long one frame is. */
    int FRAME_MS = 32;

    /** The probability of speech in each frame of {@value #FRAME_MS} ms of a 16 kHz recording. */
    default float[] speechProbabilities(Sound sound) {
        return speechProbabilities(sound, percent -> {});
    }

    /**
     * The same of a long sound.
     *
     * @param progress hears, now and then, how many percent of it are done
     */
    float[] speechProbabilities(Sound sound, IntConsumer progress);
}

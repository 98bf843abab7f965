package dev.medley.models;

import dev.medley.sound.Sound;

/** Tells speech from everything else. */
public interface VoiceActivityModel extends Provider {

    /** How long one frame is. */
    int FRAME_MS = 32;

    /** The probability of speech in each frame of {@value #FRAME_MS} ms of a 16 kHz recording. */
    float[] speechProbabilities(Sound sound);
}

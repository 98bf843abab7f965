package dev.medley.models.audio;

import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Sound;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Takes every sound for speech. */
final class AlwaysSpeech implements VoiceActivityModel {

    @Override
    public Model model() {
        return new Model("test", "always-speech", "1");
    }

    @Override
    public float[] speechProbabilities(Sound sound, IntConsumer progress) {
        float[] probabilities = new float[(int) Math.ceilDiv(sound.durationMs(), FRAME_MS)];
        Arrays.fill(probabilities, 1);
        return probabilities;
    }
}

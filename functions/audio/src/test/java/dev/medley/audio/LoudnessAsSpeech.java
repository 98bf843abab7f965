package dev.medley.audio;

import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import java.util.function.IntConsumer;

/** Takes every frame for speech as far as it is loud: no memory, and easy to foretell. */
final class LoudnessAsSpeech implements VoiceActivityModel {

    private static final int FRAME = Pcm.MODEL_RATE * FRAME_MS / 1000;

    @Override
    public Model model() {
        return new Model("test", "loudness", "1");
    }

    @Override
    public float[] speechProbabilities(Sound whole, IntConsumer progress) {
        Pcm sound = whole.slice(0, whole.durationMs());
        float[] probabilities = new float[Math.ceilDiv(sound.samples().length, FRAME)];
        for (int i = 0; i < sound.samples().length; i++) {
            int frame = i / FRAME;
            probabilities[frame] = Math.max(probabilities[frame], Math.min(1, 20 * Math.abs(sound.samples()[i])));
        }
        return probabilities;
    }
}

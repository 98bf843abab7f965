package dev.medley.models.audio;

import ai.onnxruntime.OrtException;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Pcm;
import java.util.Arrays;
import java.util.List;

/**
 * What the emotion model knows of a stretch of voice: for each early layer of the encoder the mean and the standard
 * deviation of its {@value MoonshineEncoder#WIDTH} numbers over the frames that hold sound. The middle layers of speech
 * recognisers keep the tone of a voice, which the last one has let go of.
 */
public final class EmotionFeatures {
    public static final int SIZE = MoonshineEncoder.EARLY_LAYERS * 2 * MoonshineEncoder.WIDTH;

    /** Renditions bring speech to -24 dB; emotions are told best a little below, at -26 dB. */
    private static final float GAIN = 0.794f;

    private final VoiceActivityModel voiceActivity;
    private final OnDemand<MoonshineEncoder> encoder;

    EmotionFeatures(VoiceActivityModel voiceActivity, OnDemand<MoonshineEncoder> encoder) {
        this.voiceActivity = voiceActivity;
        this.encoder = encoder;
    }

    /** The passages of speech in a recording, which the model reads one by one. */
    public List<Pcm> passages(Pcm sound) {
        return Passages.of(Segmentation.of(voiceActivity.speechProbabilities(sound), sound.durationMs())).stream()
                .map(passage -> sound.slice(passage.startMs(), passage.endMs()))
                .toList();
    }

    /** The windows of a passage, which the model reads for its timeline. */
    public List<Pcm> windows(Pcm passage) {
        return EmotionTimeline.windows(new Span(0, passage.durationMs())).stream()
                .map(window -> passage.slice(window.startMs(), window.endMs()))
                .toList();
    }

    /** The {@value #SIZE} features of 16 kHz samples; at most 15 seconds, for its memory grows with them. */
    public float[] of(float[] samples) {
        float[] enough = Arrays.copyOf(samples, Math.max(samples.length, MoonshineEncoder.MIN_SAMPLES));
        for (int i = 0; i < enough.length; i++) {
            enough[i] *= GAIN;
        }
        return encoder.use(open -> {
            try {
                return pooled(open.earlyLayers(enough), enough);
            } catch (OrtException broken) {
                throw Onnx.failure(broken);
            }
        });
    }

    private static float[] pooled(List<float[]> layers, float[] samples) {
        boolean[] active = ActiveFrames.of(samples, layers.getFirst().length / MoonshineEncoder.WIDTH);
        float[] features = new float[SIZE];
        for (int layer = 0; layer < layers.size(); layer++) {
            pool(layers.get(layer), active, features, layer * 2 * MoonshineEncoder.WIDTH);
        }
        return features;
    }

    /** Writes means, then deviations. */
    private static void pool(float[] layer, boolean[] active, float[] features, int at) {
        for (int column = 0; column < MoonshineEncoder.WIDTH; column++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int frame = 0; frame < active.length; frame++) {
                if (active[frame]) {
                    double value = layer[frame * MoonshineEncoder.WIDTH + column];
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
            double mean = sum / count;
            features[at + column] = (float) mean;
            features[at + MoonshineEncoder.WIDTH + column] =
                    (float) Math.sqrt(Math.max(0, squares / count - mean * mean));
        }
    }
}

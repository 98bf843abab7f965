package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long recordings are heard a minute at a time, and it does not show. */
class SpeechActivityTest {

    private final VoiceActivityModel model = new LoudnessAsSpeech();
    private final SpeechActivity activity = new SpeechActivity(model);

    @ParameterizedTest
    @ValueSource(ints = {100, 31_999, 960_000, 960_001, 960_511, 2_000_000})
    void everyFrameIsHeardOnceAndInOrder(int samples, @TempDir Path folder) throws IOException {
        Pcm sound = rising(samples);
        Path file = folder.resolve("rendition.wav");
        WavFile.write(file, sound);

        float[] heard = activity.probabilities(file, sound.durationMs());

        assertThat(heard).isEqualTo(model.speechProbabilities(WavFile.read(file)));
    }

    @Test
    void noCallGetsMoreThanAMinuteAndItsLeadIn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rendition.wav");
        WavFile.write(file, rising(3_000_000));
        long[] longest = new long[1];
        VoiceActivityModel watched = new VoiceActivityModel() {
            @Override
            public Model model() {
                return model.model();
            }

            @Override
            public float[] speechProbabilities(Pcm sound) {
                longest[0] = Math.max(longest[0], sound.durationMs());
                return model.speechProbabilities(sound);
            }
        };
        new SpeechActivity(watched).probabilities(file, 187_500);
        assertThat(longest[0]).isEqualTo(60_000 + 2016);
    }

    private static Pcm rising(int samples) {
        float[] amplitudes = new float[samples];
        for (int i = 0; i < samples; i++) {
            amplitudes[i] = i / (3f * samples);
        }
        return new Pcm(amplitudes, Pcm.MODEL_RATE);
    }
}

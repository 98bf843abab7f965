package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceOverlapTest {

    private static final int HARMONICS = 8;

    @ParameterizedTest
    @CsvSource({"110, 170", "110, 260", "190, 240"})
    void twoPitchesAtOnceAreTwoVoices(double one, double other) {
        assertThat(isHeard(sum(voice(one), voice(other)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {80, 110, 190, 300})
    void onePitchIsOneVoiceAtAnyLevel(double pitch) {
        assertThat(isHeard(voice(pitch))).isFalse();
        assertThat(isHeard(sum(voice(pitch), new float[0]))).isFalse();
    }

    @Test
    void noiseSilenceAndNothingAreNoVoices() {
        assertThat(isHeard(Sounds.noise(4).samples())).isFalse();
        assertThat(isHeard(Sounds.silence(4).samples())).isFalse();
        assertThat(isHeard(new float[0])).isFalse();
    }

    @Test
    void twoSentencesAtOnceAreTwoVoices() {
        float[] woman =
                sentence("We will meet at the station on Friday morning, and then we take the early train.", "slt");
        float[] man =
                sentence("Please close the window before you leave the house, because it is going to rain.", "rms");
        assertThat(isHeard(woman)).isFalse();
        assertThat(isHeard(man)).isFalse();
        assertThat(isHeard(sum(woman, man))).isTrue();
    }

    private static boolean isHeard(float[] samples) {
        VoiceOverlap overlap = new VoiceOverlap();
        overlap.add(samples);
        return overlap.isHeard();
    }

    private static float[] sentence(String text, String voice) {
        return new FliteVoice().speak(text, voice).samples();
    }

    /** Four seconds of a pitch that rises and falls by a tenth. */
    private static float[] voice(double pitch) {
        float[] samples = new float[4 * Pcm.MODEL_RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            phase += 2 * Math.PI * pitch * (1 + 0.1 * Math.sin(2.0 * i / Pcm.MODEL_RATE)) / Pcm.MODEL_RATE;
            double sum = 0;
            for (int k = 1; k <= HARMONICS; k++) {
                sum += Math.sin(k * phase) / k;
            }
            samples[i] = (float) (0.1 * sum);
        }
        return samples;
    }

    private static float[] sum(float[] one, float[] other) {
        float[] sum = new float[Math.max(one.length, other.length)];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (i < one.length ? one[i] : 0) + (i < other.length ? other[i] : 0);
        }
        return sum;
    }
}

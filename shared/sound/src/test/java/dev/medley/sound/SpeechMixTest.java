package dev.medley.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechMixTest {

    private static final int RATE = 16_000;
    private static final float[] SPEECH = syllables(0);
    private static final float[] OTHER_SPEECH = syllables(2);
    private static final float[] SILENCE = new float[SPEECH.length];
    private static final float[] NOISE = Signals.noise(0.3, 4, RATE).samples();
    private static final float[] HUM = Signals.sine(50, 0.9, 4, RATE).samples();

    @Test
    void oneChannelIsItself() {
        assertThat(mix(SPEECH).weights()).containsExactly(1);
    }

    @Test
    void channelsOfOppositePhaseDoNotCancelEachOtherOut() {
        assertThat(weakest(mix(SPEECH, times(SPEECH, -1)), SPEECH, times(SPEECH, -1)))
                .isGreaterThan(0.5);
    }

    @Test
    void theChannelThatCarriesTheSpeechIsTakenWhereverItIs() {
        for (int place = 0; place < 6; place++) {
            for (float[] other : new float[][] {SILENCE, NOISE, HUM, times(SPEECH, 0.05f)}) {
                float[][] channels = {other, other, other, other, other, other};
                channels[place] = SPEECH;
                double[] expected = new double[6];
                expected[place] = 1;
                assertThat(mix(channels).weights()).containsExactly(expected);
            }
        }
    }

    @Test
    void voicesThatEachHaveAChannelOfTheirOwnAreAllHeard() {
        assertThat(mix(SPEECH, NOISE, OTHER_SPEECH).weights()).containsExactly(new double[] {1, 0, 1}, within(0.2));
        assertThat(mix(SPEECH, times(OTHER_SPEECH, 0.2f)).weights()).containsExactly(new double[] {1, 5}, within(1.0));
    }

    @Test
    void beepsAndDrumsBesideAVoiceAreLeftOut() {
        float[] voice = voice(0);
        for (float level : new float[] {0.1f, 1, 3}) {
            for (float[] other : new float[][] {beeps(1000), beeps(320), knocks()}) {
                assertThat(mix(voice, times(other, level)).weights()).containsExactly(1, 0);
                assertThat(mix(times(other, level), times(other, level), voice).weights())
                        .containsExactly(0, 0, 1);
            }
        }
    }

    @Test
    void voicesBesideBeepsAreAllHeard() {
        assertThat(mix(voice(0), beeps(1000), voice(2)).weights()).containsExactly(new double[] {1, 0, 1}, within(0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.01})
    void neitherOffsetNorLevelReachesTheModels(double level) {
        for (float offset : new float[] {-0.3f, 0, 0.05f, 0.3f}) {
            float[] recorded = times(SPEECH, (float) level);
            for (int i = 0; i < recorded.length; i++) {
                recorded[i] += offset;
            }
            SpeechMix mix = mix(recorded);
            float[] heard = mix.apply(recorded, recorded.length);
            double expected = mix(SPEECH).gain();
            for (int i = 0; i < heard.length; i += 100) {
                assertThat(heard[i] * mix.gain()).isCloseTo(SPEECH[i] * expected, within(1e-3));
            }
        }
    }

    @Test
    void silenceStaysSilent() {
        assertThat(mix(SILENCE, SILENCE).gain()).isEqualTo(1);
        assertThat(mix(new float[0]).gain()).isEqualTo(1);
    }

    private static SpeechMix mix(float[]... channels) {
        SoundSurvey survey = new SoundSurvey(channels.length, RATE);
        float[] frames = interleaved(channels);
        survey.addOriginal(frames, channels[0].length);
        survey.addResampled(frames, channels[0].length);
        return survey.mix();
    }

    /** The power of what is heard, in powers of the speech. */
    private static double weakest(SpeechMix mix, float[]... channels) {
        float[] heard = mix.apply(interleaved(channels), SPEECH.length);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < heard.length; i++) {
            sum += heard[i] * heard[i];
            all += SPEECH[i] * SPEECH[i];
        }
        return sum / all;
    }

    private static float[] interleaved(float[]... channels) {
        float[] frames = new float[channels.length * channels[0].length];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = channels[i % channels.length][i / channels.length];
        }
        return frames;
    }

    private static float[] times(float[] samples, float factor) {
        float[] scaled = samples.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /** Four seconds in which a tone comes and goes, beginning late. */
    private static float[] syllables(int lateSeconds) {
        float[] samples = Signals.sine(300, 0.4, 4, RATE).samples();
        for (int i = 0; i < samples.length; i++) {
            boolean sounds = i / RATE >= lateSeconds && i / RATE < lateSeconds + 2 && i / 4000 % 2 == 0;
            samples[i] *= sounds ? 1 : 0.001f;
        }
        return samples;
    }

    /** Syllables of a buzz whose pitch rises and falls. */
    private static float[] voice(int lateSeconds) {
        float[] samples = new float[SPEECH.length];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double seconds = (double) i / RATE;
            phase += (120 + 30 * Math.sin(2 * Math.PI * 0.7 * seconds)) / RATE;
            boolean sounds = i / RATE >= lateSeconds && i / RATE < lateSeconds + 2 && i % 8000 < 6000;
            for (int harmonic = 1; harmonic <= 10; harmonic++) {
                samples[i] += (float) ((sounds ? 0.1 : 1e-4) * Math.sin(2 * Math.PI * harmonic * phase) / harmonic);
            }
        }
        return samples;
    }

    /** A tone of a fifth of a second, twice a second, between the syllables too. */
    private static float[] beeps(double hertz) {
        float[] samples = Signals.sine(hertz, 0.3, 4, RATE).samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= i % 8000 > 4800 ? 1 : 0;
        }
        return samples;
    }

    /** Noise that dies away, three times in two seconds. */
    private static float[] knocks() {
        float[] samples = Signals.noise(0.5, 4, RATE).samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) Math.exp(-(i % 10_600) / 800.0);
        }
        return samples;
    }
}

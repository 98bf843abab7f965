package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import dev.medley.sound.SoundSurvey;
import dev.medley.sound.SpeechMix;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An emotion does not change with the level, the offset or the phase at which it was recorded. */
class EmotionInvarianceTest {
    private static final AudioModels MODELS = new AudioModels(InstantSource.system());
    private static final Pcm VOICE =
            new FliteVoice().speak("Please close the window before you leave the house.", FliteVoice.DEFAULT_VOICE);
    private static final EmotionReading PLAIN = MODELS.emotion().read(heard(1, 0));

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    @ParameterizedTest
    @CsvSource({"0.0316, 0", "0.1, 0", "1, 0.2", "0.5, -0.2", "0.1, 0.05", "-1, 0", "-0.1, 0.2"})
    void theReadingIsTheSame(float gain, float offset) {
        Map<Emotion, Double> probabilities =
                MODELS.emotion().read(heard(gain, offset)).probabilities();

        assertThat(probabilities).containsOnlyKeys(PLAIN.probabilities().keySet());
        probabilities.forEach((emotion, probability) -> assertThat(probability)
                .as(emotion.label())
                .isCloseTo(PLAIN.probabilities().get(emotion), within(0.1)));
    }

    /** The voice as the models get to hear it when it was recorded so. */
    private static Pcm heard(float gain, float offset) {
        float[] samples = VOICE.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = gain * samples[i] + offset;
        }
        SoundSurvey survey = new SoundSurvey(1, Pcm.MODEL_RATE);
        survey.addOriginal(samples, samples.length);
        survey.addResampled(samples, samples.length);
        SpeechMix mix = survey.mix();
        float[] mono = mix.apply(samples, samples.length);
        for (int i = 0; i < mono.length; i++) {
            mono[i] *= (float) mix.gain();
        }
        return new Pcm(mono, Pcm.MODEL_RATE);
    }
}

package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.models.ModelFailure;
import dev.medley.sound.Pcm;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoonshineEmotionTest {
    private static final AudioModels MODELS = new AudioModels(InstantSource.system());

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    static Stream<Pcm> soundsWithoutSpeech() {
        return Stream.of(Sounds.silence(3), Sounds.silence(0), Sounds.tone(3), Sounds.noise(3));
    }

    @ParameterizedTest
    @MethodSource("soundsWithoutSpeech")
    void hearsNothingWhereNobodySpeaks(Pcm sound) {
        EmotionReading reading = MODELS.emotion().read(sound);

        assertThat(reading.doubts()).containsExactly(Doubt.NO_SPEECH);
        assertThat(reading.probabilities()).isEmpty();
        assertThat(reading.timeline()).isEmpty();
    }

    @Test
    void doubtsWhatIsNoVoiceEvenWhereItIsTakenForSpeech() {
        EmotionReading reading = MODELS.emotion(new AlwaysSpeech()).read(Sounds.noise(3));

        assertThat(reading.doubts()).contains(Doubt.UNFAMILIAR, Doubt.UNDECIDED);
        assertThat(reading.probabilities()).containsOnlyKeys(Emotion.values());
        assertThat(reading.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-6));
        assertThat(reading.timeline()).hasSize(6);
        assertThat(reading.utterances()).singleElement().satisfies(utterance -> {
            assertThat(utterance.endMs() - utterance.startMs()).isEqualTo(3000);
            assertThat(utterance.probabilities()).isEqualTo(reading.probabilities());
            assertThat(utterance.doubts()).isEqualTo(reading.doubts());
        });
    }

    @Test
    void doubtsWhatIsTooShort() {
        assertThat(MODELS.emotion(new AlwaysSpeech()).read(Sounds.tone(0.6)).doubts())
                .contains(Doubt.TOO_SHORT);
    }

    @Test
    void doubtsWhatIsClipped() {
        float[] square = Sounds.tone(2).samples();
        for (int i = 0; i < square.length; i++) {
            square[i] = Math.signum(square[i]);
        }

        assertThat(MODELS.emotion(new AlwaysSpeech())
                        .read(new Pcm(square, Pcm.MODEL_RATE))
                        .doubts())
                .contains(Doubt.POOR_SOUND);
    }

    @Test
    void refusesAnotherSampleRate() {
        assertThatExceptionOfType(ModelFailure.class)
                .isThrownBy(() -> MODELS.emotion().read(new Pcm(new float[8000], 8000)))
                .matches(failure -> failure.kind() == ModelFailure.Kind.REFUSED);
    }

    @Test
    void givesBackItsMemoryAndLoadsAgain() {
        EmotionReading before = MODELS.emotion(new AlwaysSpeech()).read(Sounds.tone(1));
        MODELS.unloadIdleFor(Duration.ZERO);

        assertThat(MODELS.emotion(new AlwaysSpeech()).read(Sounds.tone(1))).isEqualTo(before);
    }
}

package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.voice.FliteVoice;
import dev.medley.recordings.SourceRecording;
import dev.medley.sound.Pcm;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The model that comes with the function. */
class EmbeddedModelTest {

    private static final AudioModels MODELS = new AudioModels(InstantSource.system());
    private static final int SAMPLES = 3 * Pcm.MODEL_RATE;

    private final EmotionModel model = MODELS.emotion();

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    @Test
    void aVoiceExpressesEachEmotionWithSomeProbability() {
        Pcm sound = new FliteVoice().speak("The children are playing in the garden.", FliteVoice.DEFAULT_VOICE);

        Verdict verdict = Verdict.of(
                model.read(sound),
                new SourceRecording.Ready("key", sound.durationMs(), 0, 0.8, 40.0),
                PredictionOptions.NONE);

        assertThat(verdict.probabilities()).hasSize(Emotion.values().length);
        assertThat(verdict.probabilities().values().stream().mapToDouble(p -> p).sum())
                .isCloseTo(1, within(0.001));
        assertThat(verdict.abstained()).isEqualTo(verdict.dominant() == null);
    }

    @Test
    void silenceExpressesNothing() {
        assertExpressesNothing(new float[SAMPLES]);
    }

    @Test
    void aToneExpressesNothing() {
        float[] tone = new float[SAMPLES];
        IntStream.range(0, SAMPLES).forEach(i -> tone[i] = (float) (0.3 * Math.sin(i * 0.17)));
        assertExpressesNothing(tone);
    }

    private void assertExpressesNothing(float[] samples) {
        EmotionReading reading = model.read(new Pcm(samples, Pcm.MODEL_RATE));

        Verdict verdict =
                Verdict.of(reading, new SourceRecording.Ready("key", 3000, 0, 0, null), PredictionOptions.NONE);

        assertThat(verdict.dominant()).isNull();
        assertThat(verdict.abstained()).isTrue();
        assertThat(verdict.warnings()).extracting(CautionView::code).contains("no-speech");
        assertThat(verdict.model().provider()).isEqualTo("embedded");
    }
}

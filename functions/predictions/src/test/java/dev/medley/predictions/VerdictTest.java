package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionReading.Doubt;
import dev.medley.models.Model;
import dev.medley.recordings.SourceRecording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final Map<Emotion, Double> PROBABILITIES = Map.of(Emotion.SAD, 0.2, Emotion.ANGRY, 0.8);
    private static final SourceRecording.Ready GOOD = recording(4000, 0, 0.8, 30.0);

    @Test
    void namesTheMostProbableEmotionOfAGoodRecording() {
        Verdict verdict = Verdict.of(reading(Set.of()), GOOD, PredictionOptions.NONE);

        assertThat(verdict.dominant()).isEqualTo("angry");
        assertThat(verdict.abstained()).isFalse();
        assertThat(verdict.warnings()).isEmpty();
        assertThat(verdict.probabilities()).containsOnly(Map.entry("sad", 0.2), Map.entry("angry", 0.8));
    }

    @Test
    void namesNothingWhereTheVoiceExpressesOneEmotionAndThenAnother() {
        Verdict half = Verdict.of(reading(Emotion.ANGRY, 4000, Emotion.SAD, 4000), GOOD, PredictionOptions.NONE);
        assertThat(half.dominant()).isNull();
        assertThat(half.abstained()).isTrue();
        assertThat(half.warnings())
                .singleElement()
                .extracting(CautionView::code)
                .isEqualTo("mixed");
        assertThat(half.probabilities()).containsEntry("angry", 0.8);

        assertThat(Verdict.of(reading(Emotion.ANGRY, 6000, Emotion.SAD, 3000), GOOD, PredictionOptions.NONE)
                        .abstained())
                .isTrue();
        assertThat(Verdict.of(reading(Emotion.ANGRY, 6000, Emotion.SAD, 2000), GOOD, PredictionOptions.NONE)
                        .dominant())
                .isEqualTo("angry");
        assertThat(Verdict.of(reading(Emotion.ANGRY, 1500, Emotion.SAD, 1500), GOOD, PredictionOptions.NONE)
                        .dominant())
                .isEqualTo("angry");
    }

    private static EmotionReading reading(Emotion first, long firstMs, Emotion then, long thenMs) {
        List<EmotionReading.Span> timeline = List.of(
                new EmotionReading.Span(0, firstMs, Map.of(first, 0.9)),
                new EmotionReading.Span(firstMs, firstMs + thenMs, Map.of(then, 0.6, first, 0.4)));
        return new EmotionReading(
                PROBABILITIES, timeline, Set.of(), reading(Set.of()).model());
    }

    @ParameterizedTest
    @EnumSource(Doubt.class)
    void namesNothingWhateverTheModelDoubts(Doubt doubt) {
        Verdict verdict = Verdict.of(reading(Set.of(doubt)), GOOD, PredictionOptions.NONE);

        assertThat(verdict.dominant()).isNull();
        assertThat(verdict.abstained()).isTrue();
        assertThat(verdict.probabilities()).containsEntry("angry", 0.8);
        assertThat(verdict.warnings())
                .singleElement()
                .extracting(CautionView::code)
                .isEqualTo(doubt.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @CsvSource({
        // duration, clipping, speech, signal to noise: abstains, warning
        "4000, 0, 0, , true, no-speech",
        "1000, 0, 0.4, 30, true, too-short",
        "1000, 0, 0.5, 30, false,",
        "4000, 0, 0.8, -0.1, true, poor-sound",
        "4000, 0, 0.8, 0, false, noisy",
        "4000, 0, 0.8, 9.9, false, noisy",
        "4000, 0, 0.8, 10, false,",
        "4000, 0.06, 0.8, 30, true, poor-sound",
        "4000, 0.05, 0.8, 30, false, clipped",
        "4000, 0.001, 0.8, 30, false,",
    })
    void judgesTheRecordingItself(
            long durationMs,
            double clippingRatio,
            double speechRatio,
            @Nullable Double signalToNoiseDb,
            boolean abstains,
            @Nullable String warning) {
        Verdict verdict = Verdict.of(
                reading(Set.of()),
                recording(durationMs, clippingRatio, speechRatio, signalToNoiseDb),
                PredictionOptions.NONE);

        assertThat(verdict.abstained()).isEqualTo(abstains);
        assertThat(verdict.dominant() == null).isEqualTo(abstains);
        assertThat(verdict.warnings().stream().map(CautionView::code))
                .isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void saysTheSameOnceThoughModelAndMeasurementAgree() {
        Verdict verdict =
                Verdict.of(reading(Set.of(Doubt.POOR_SOUND)), recording(4000, 0.2, 0.8, -5.0), PredictionOptions.NONE);

        assertThat(verdict.warnings()).extracting(CautionView::code).containsExactly("poor-sound");
    }

    @Test
    void namesNothingWhereNothingWasHeard() {
        EmotionReading silent = new EmotionReading(Map.of(), List.of(), Set.of(), model());

        Verdict verdict = Verdict.of(silent, GOOD, PredictionOptions.NONE);

        assertThat(verdict.dominant()).isNull();
        assertThat(verdict.abstained()).isTrue();
        assertThat(verdict.probabilities()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Caution.class)
    void saysWhatAVoiceExpressesAndNeverWhatSomebodyIs(Caution caution) {
        assertThat(caution.warning().detail()).endsWith(".").doesNotContain("feel", "person", "is angry");
    }

    private static EmotionReading reading(Set<Doubt> doubts) {
        return new EmotionReading(PROBABILITIES, List.of(), doubts, model());
    }

    private static Model model() {
        return new Model("test", "written", "1");
    }

    private static SourceRecording.Ready recording(
            long durationMs, double clippingRatio, double speechRatio, @Nullable Double signalToNoiseDb) {
        return new SourceRecording.Ready("key", durationMs, clippingRatio, speechRatio, signalToNoiseDb);
    }
}

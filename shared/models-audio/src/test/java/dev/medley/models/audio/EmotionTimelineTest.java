package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmotionTimelineTest {
    private static final List<String> LABELS = List.of("angry", "boredom", "sad");

    @Test
    void aShortPassageIsOneStep() {
        assertThat(timeline(new Span(300, 1_700))).singleElement().satisfies(step -> {
            assertThat(step.startMs()).isEqualTo(300);
            assertThat(step.endMs()).isEqualTo(1_700);
        });
    }

    @Test
    void windowsCoverALongPassageToItsEnd() {
        assertThat(EmotionTimeline.windows(new Span(1_000, 4_200)))
                .containsExactly(
                        new Span(1_000, 3_000), new Span(1_500, 3_500), new Span(2_000, 4_000), new Span(2_200, 4_200));
    }

    @Test
    void stepsFollowEachOtherWithoutGaps() {
        List<EmotionReading.Span> timeline = timeline(new Span(1_000, 4_200));

        assertThat(timeline.getFirst().startMs()).isEqualTo(1_000);
        assertThat(timeline.getLast().endMs()).isEqualTo(4_200);
        for (int i = 1; i < timeline.size(); i++) {
            assertThat(timeline.get(i).startMs()).isEqualTo(timeline.get(i - 1).endMs());
        }
    }

    @Test
    void aStepIsTheMeanOfTheWindowsAroundIt() {
        List<EmotionReading.Span> timeline =
                EmotionTimeline.of(new Span(0, 2_500), LABELS, window -> logarithms(window.startMs() == 0 ? 0.8 : 0.2));

        assertThat(angry(timeline.getFirst())).isCloseTo(0.8, within(1e-9));
        assertThat(angry(timeline.get(2))).isCloseTo(0.5, within(1e-9));
        assertThat(angry(timeline.getLast())).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void everyStepHasAProbabilityForEveryEmotionAndBoredomIsNeutral() {
        EmotionReading.Span step = timeline(new Span(0, 1_000)).getFirst();

        assertThat(step.probabilities()).containsOnlyKeys(Emotion.values());
        assertThat(step.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(step.probabilities().get(Emotion.NEUTRAL)).isCloseTo(0.3, within(1e-9));
    }

    private static List<EmotionReading.Span> timeline(Span passage) {
        return EmotionTimeline.of(
                passage, LABELS, window -> new double[] {Math.log(0.6), Math.log(0.3), Math.log(0.1)});
    }

    /** Angry or sad, nothing else. */
    private static double[] logarithms(double angry) {
        return new double[] {Math.log(angry), Math.log(1e-12), Math.log(1 - angry)};
    }

    private static double angry(EmotionReading.Span step) {
        return step.probabilities().getOrDefault(Emotion.ANGRY, Double.NaN);
    }
}

package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void averageRecallGivesARareLabelTheSameSay() {
        Scores scores = scores(times(9, "sad", "sad", 0.9), times(1, "happy", "sad", 0.9));

        assertThat(scores.accuracy()).isCloseTo(0.9, within(1e-9));
        assertThat(scores.averageRecall()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whoIsRightAsOftenAsSureIsCalibrated() {
        Scores scores = scores(times(3, "sad", "sad", 0.75), times(1, "happy", "sad", 0.75));

        assertThat(scores.calibrationError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void calibrationErrorIsTheMeanGapOverTheBins() {
        Scores scores = scores(times(2, "sad", "sad", 0.8), times(2, "sad", "happy", 0.3));

        assertThat(scores.calibrationError()).isCloseTo((0.2 + 0.3) / 2, within(1e-9));
    }

    @Test
    void noAnswerIsWrongButNotOverconfident() {
        Scores scores = scores(times(1, "sad", "sad", 1), List.of(Judgement.none("sad")));

        assertThat(scores.accuracy()).isCloseTo(0.5, within(1e-9));
        assertThat(scores.calibrationError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void confusionCountsAnswersForEachTruth() {
        Scores scores = scores(times(2, "sad", "sad", 0.8), times(1, "sad", "calm", 0.8));

        assertThat(scores.confusion()).isEqualTo(Map.of("sad", Map.of("sad", 2L, "calm", 1L)));
    }

    private static Scores scores(List<Judgement> some, List<Judgement> others) {
        return new Scores(Stream.concat(some.stream(), others.stream()).toList());
    }

    private static List<Judgement> times(int times, String truth, String answer, double confidence) {
        return Collections.nCopies(times, new Judgement(truth, answer, confidence));
    }
}

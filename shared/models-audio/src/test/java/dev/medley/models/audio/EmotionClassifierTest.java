package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import dev.medley.models.audio.EmotionClassifier.Calibration;
import dev.medley.models.audio.EmotionClassifier.Head;
import dev.medley.models.audio.EmotionClassifier.Home;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmotionClassifierTest {
    private static final int HOME = EmotionFeatures.SIZE - EmotionClassifier.HOME_START;
    private final EmotionClassifier classifier = new EmotionClassifier(
            "7",
            List.of("angry", "sad"),
            List.of(new Head(filled(EmotionFeatures.SIZE, 0), 2), new Head(filled(EmotionFeatures.SIZE, 0), 1)),
            List.of(new Home("studio", filled(HOME, 0), filled(HOME, 1), new Calibration(1, 4))));

    @Test
    void probabilitiesFollowTheScores() {
        double[] logarithms = classifier.logProbabilities(filled(EmotionFeatures.SIZE, 1));

        assertThat(Math.exp(logarithms[0])).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-9));
        assertThat(Math.exp(logarithms[0]) + Math.exp(logarithms[1])).isCloseTo(1, within(1e-9));
    }

    @Test
    void eachCorpusHasACalibrationOfItsOwn() {
        Home booth = new Home("booth", filled(HOME, 8), filled(HOME, 1), new Calibration(4, 1));
        EmotionClassifier both = new EmotionClassifier(
                "7",
                classifier.labels(),
                classifier.heads(),
                List.of(classifier.homes().getFirst(), booth));

        assertThat(both.nearest(filled(EmotionFeatures.SIZE, 7)).corpus()).isEqualTo("booth");
        assertThat(mostProbable(both, 7)).isLessThan(mostProbable(both, 1));
        assertThat(both.strangeness(filled(EmotionFeatures.SIZE, 6))).isCloseTo(4, within(1e-6));
    }

    @Test
    void aHigherTemperatureIsLessSure() {
        assertThat(mostProbable(classifier.with(Map.of("studio", new Calibration(3, 4))), 1))
                .isLessThan(mostProbable(classifier, 1));
    }

    @Test
    void distanceIsInDeviationsFromTheNearestCorpus() {
        assertThat(classifier.distance(filled(EmotionFeatures.SIZE, 3))).isCloseTo(9, within(1e-6));
        assertThat(classifier.strangeness(filled(EmotionFeatures.SIZE, 2))).isCloseTo(1, within(1e-6));
    }

    @Test
    void anUnfamiliarVoiceMakesItLessSure() {
        assertThat(mostProbable(classifier, 2)).isEqualTo(mostProbable(classifier, 1));
        assertThat(mostProbable(classifier, 4)).isLessThan(mostProbable(classifier, 2));
        assertThat(mostProbable(classifier, 100)).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void aFileGivesBackTheModel() throws IOException {
        EmotionClassifier read = EmotionModelFile.read(new ByteArrayInputStream(file()));

        assertThat(read).usingRecursiveComparison().isEqualTo(classifier);
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] file = file();

        assertThatIOException()
                .isThrownBy(() -> EmotionModelFile.read(new ByteArrayInputStream(file, 0, file.length / 2)));
        assertThatIOException().isThrownBy(() -> EmotionModelFile.read(new ByteArrayInputStream(new byte[64])));
    }

    @Test
    void theBundledModelKnowsTheEmotionsOfTheApi() {
        assertThat(EmotionModelFile.bundled().labels())
                .containsExactlyInAnyOrder(
                        "angry", "boredom", "calm", "disgust", "fearful", "happy", "neutral", "sad", "surprised");
    }

    private byte[] file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        EmotionModelFile.write(classifier, file);
        return file.toByteArray();
    }

    private static double mostProbable(EmotionClassifier classifier, float feature) {
        double[] logarithms = classifier.logProbabilities(filled(EmotionFeatures.SIZE, feature));
        return Math.exp(Arrays.stream(logarithms).max().orElseThrow());
    }

    private static float[] filled(int size, float value) {
        float[] filled = new float[size];
        Arrays.fill(filled, value);
        return filled;
    }
}

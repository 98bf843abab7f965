package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierCalibrationTest {

    @Test
    void anOverconfidentModelIsCooledDown() {
        // Three of four are right, which calls for a difference of ln 3, and the model says 4 ln 3.
        assertThat(temperature(4 * Math.log(3))).isCloseTo(4, within(1e-3));
    }

    @Test
    void aTimidModelIsEncouraged() {
        assertThat(temperature(Math.log(3) / 2)).isCloseTo(0.5, within(1e-3));
    }

    private static double temperature(double difference) {
        List<double[]> scores = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            scores.add(new double[] {difference, 0});
        }
        return ClassifierCalibration.temperature(scores, new int[] {0, 0, 0, 1});
    }
}

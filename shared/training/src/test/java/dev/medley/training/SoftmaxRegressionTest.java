package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {

    @Test
    void theGradientIsTheSlope() {
        SoftmaxRegression regression = new SoftmaxRegression(
                new float[][] {{1, 2, 3, 4, 5}, {-1, 0, 2, 1, 1}, {0, 1, 0, -2, 3}},
                new int[] {0, 1, 2},
                new double[] {1, 2, 0.5},
                3);
        double[] point = new Random(1).doubles(regression.parameters(), -1, 1).toArray();
        double[] gradient = new double[point.length];
        regression.evaluate(point, gradient);

        for (int i = 0; i < point.length; i++) {
            assertThat(gradient[i]).isCloseTo(slope(regression, point, i), within(1e-5));
        }
    }

    @Test
    void withoutFeaturesTheBiasesLearnHowOftenEachLabelOccurs() {
        SoftmaxRegression regression = new SoftmaxRegression(
                new float[][] {{0}, {0}, {0}, {0}}, new int[] {0, 0, 0, 1}, new double[] {1, 1, 1, 1}, 2);

        double[] point = Lbfgs.minimise(regression, new double[4], 1e-9, 100);

        assertThat(point[1] - point[3]).isCloseTo(Math.log(3), within(1e-6));
    }

    @Test
    void aMirroredProblemHasTheOptimumOfItsOwnEquation() {
        SoftmaxRegression regression =
                new SoftmaxRegression(new float[][] {{1}, {-1}}, new int[] {0, 1}, new double[] {1, 1}, 2);

        double weight = Lbfgs.minimise(regression, new double[4], 1e-10, 100)[0];

        // The weights are w and -w, and the slope of w^2 + 2 ln(1 + e^-2w) is 0.
        assertThat(weight).isCloseTo(2 / (1 + Math.exp(2 * weight)), within(1e-8));
    }

    private static double slope(SoftmaxRegression regression, double[] point, int parameter) {
        double[] moved = point.clone();
        moved[parameter] += 1e-5;
        double above = regression.evaluate(moved, new double[point.length]);
        moved[parameter] -= 2e-5;
        double below = regression.evaluate(moved, new double[point.length]);
        return (above - below) / 2e-5;
    }
}

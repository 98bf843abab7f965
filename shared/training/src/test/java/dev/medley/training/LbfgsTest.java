package dev.medley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LbfgsTest {
    private static final Offset<Double> CLOSE = within(1e-5);

    @Test
    void findsTheBottomOfABowl() {
        Objective bowl = (point, gradient) -> {
            gradient[0] = 2 * (point[0] - 3);
            gradient[1] = 200 * (point[1] + 1);
            return (point[0] - 3) * (point[0] - 3) + 100 * (point[1] + 1) * (point[1] + 1);
        };

        assertThat(Lbfgs.minimise(bowl, new double[2], 1e-8, 100)).containsExactly(new double[] {3, -1}, CLOSE);
    }

    @Test
    void findsTheEndOfRosenbrocksValley() {
        Objective valley = (point, gradient) -> {
            double across = point[1] - point[0] * point[0];
            gradient[0] = -2 * (1 - point[0]) - 400 * point[0] * across;
            gradient[1] = 200 * across;
            return (1 - point[0]) * (1 - point[0]) + 100 * across * across;
        };

        assertThat(Lbfgs.minimise(valley, new double[] {-1.2, 1}, 1e-8, 200))
                .containsExactly(new double[] {1, 1}, CLOSE);
    }

    @Test
    void staysWhereNothingIsLower() {
        Objective flat = (point, gradient) -> 5;

        assertThat(Lbfgs.minimise(flat, new double[] {4}, 1e-8, 100)).containsExactly(4);
    }
}

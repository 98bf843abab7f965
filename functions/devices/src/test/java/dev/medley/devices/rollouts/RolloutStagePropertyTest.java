package dev.medley.devices.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.rollouts.RolloutPlan.AfterSuccess;
import dev.medley.devices.rollouts.RolloutPlan.OnError;
import dev.medley.devices.rollouts.RolloutStage.StageStatus;
import dev.medley.testkit.Campaign;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever order devices report in, a stage goes beyond its error threshold by one step at most, and gets done otherwise. */
class RolloutStagePropertyTest {

    @Test
    void aStageGoesBeyondItsThresholdByOneStepAtMost() {
        for (int round = 0; round < Campaign.rounds(2_000, 200_000); round++) {
            new Simulation(new Random(round)).run();
        }
    }

    @Test
    void failuresThatSomebodyHasSeenCountNoMore() {
        RolloutPlan.Stage plan = stage(10);
        assertThat(new RolloutStage(0, StageStatus.RUNNING, 100, 50, 20, 10, 0, 0).isFailing(plan))
                .isTrue();
        assertThat(new RolloutStage(0, StageStatus.RUNNING, 100, 50, 20, 10, 0, 10).isFailing(plan))
                .isFalse();
        assertThat(new RolloutStage(0, StageStatus.RUNNING, 100, 50, 20, 20, 0, 10).isFailing(plan))
                .isTrue();
    }

    private static RolloutPlan.Stage stage(int errorThreshold) {
        return new RolloutPlan.Stage("all", null, null, null, 100, errorThreshold, OnError.PAUSE, AfterSuccess.NEXT);
    }

    /** A stage whose devices report in any order, between steps in which more are offered it. */
    private static final class Simulation {

        private final Random random;
        private final int total;
        private final int step;
        private final int failing;
        private final RolloutPlan.Stage plan;
        private int offered;
        private int succeeded;
        private int failed;

        Simulation(Random random) {
            this.random = random;
            total = 1 + random.nextInt(300);
            step = 1 + random.nextInt(50);
            failing = random.nextInt(101);
            plan = stage(1 + random.nextInt(100));
        }

        void run() {
            for (int i = 0; i < 10_000 && !present().isDone() && !present().isFailing(plan); i++) {
                if (random.nextBoolean()) {
                    offered += Math.min(total - offered, present().offerable(plan, step, underWay()));
                }
                for (int said = random.nextInt(underWay() + 1); said > 0; said--) {
                    report();
                }
            }
            assertThat(present().isDone() || present().isFailing(plan))
                    .as("It ends")
                    .isTrue();
            while (underWay() > 0) { // those that were offered it before it failed too often
                report();
            }
            assertThat(present().offerable(plan, step, 0))
                    .isLessThanOrEqualTo(present().isFailing(plan) ? 0 : step);
            assertThat(failed).isLessThanOrEqualTo(present().errorBudget(plan) + step);
        }

        private void report() {
            if (random.nextInt(100) < failing) {
                failed++;
            } else {
                succeeded++;
            }
        }

        private int underWay() {
            return offered - succeeded - failed;
        }

        private RolloutStage present() {
            return new RolloutStage(0, StageStatus.RUNNING, total, offered, succeeded, failed, 0, 0);
        }
    }
}

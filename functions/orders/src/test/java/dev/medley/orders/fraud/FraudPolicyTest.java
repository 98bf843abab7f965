package dev.medley.orders.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FraudPolicyTest {

    @Test
    void weightsAddUpAndStayInBounds() {
        FraudPolicy policy = new FraudPolicy(
                50,
                90,
                List.of(
                        new FraudPolicy.Rule(FraudSignal.DEVICE_SHARED, 60, 3),
                        new FraudPolicy.Rule(FraudSignal.KNOWN_FRAUD, 90, 1),
                        new FraudPolicy.Rule(FraudSignal.GOOD_HISTORY, -30, 3)));
        assertThat(policy.judge(Map.of(FraudSignal.DEVICE_SHARED, 2L)).decision())
                .isEqualTo(FraudDecision.ALLOW);
        assertThat(policy.judge(Map.of(FraudSignal.DEVICE_SHARED, 3L)).decision())
                .isEqualTo(FraudDecision.REVIEW);
        assertThat(policy.judge(Map.of(FraudSignal.DEVICE_SHARED, 3L, FraudSignal.GOOD_HISTORY, 5L))
                        .score())
                .isEqualTo(30);
        assertThat(policy.judge(Map.of(FraudSignal.GOOD_HISTORY, 5L)).score()).isZero();
        assertThat(policy.judge(Map.of(FraudSignal.DEVICE_SHARED, 3L, FraudSignal.KNOWN_FRAUD, 1L))
                        .score())
                .isEqualTo(100);
    }
}

package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartPlanTest {

    @ParameterizedTest
    @ValueSource(longs = {1, PartPlan.PART_BYTES - 1, PartPlan.PART_BYTES, PartPlan.PART_BYTES + 1, 524_288_000})
    void thePartsMakeUpTheFile(long sizeBytes) {
        PartPlan plan = new PartPlan(sizeBytes);
        assertThat(IntStream.rangeClosed(1, plan.count())
                        .mapToLong(plan::bytesOf)
                        .sum())
                .isEqualTo(sizeBytes);
        assertThat(plan.bytesOf(plan.count())).isBetween(1L, PartPlan.PART_BYTES);
        assertThat(plan.has(0)).isFalse();
        assertThat(plan.has(plan.count())).isTrue();
        assertThat(plan.has(plan.count() + 1)).isFalse();
    }
}

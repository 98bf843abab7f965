package dev.medley.analytics.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.analytics.alerts.AlertRule.Direction;
import dev.medley.analytics.alerts.AlertRule.Kind;
import dev.medley.analytics.questions.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertJudgementTest {

    @Test
    void whatGoesToAndFroAroundAThresholdFiresOnce() {
        AlertRule rule = rule(Kind.THRESHOLD, Direction.ABOVE, 100L, 80L);
        assertThat(AlertJudgement.threshold(rule, 100, false).firing()).isFalse();
        assertThat(AlertJudgement.threshold(rule, 101, false).firing()).isTrue();
        assertThat(AlertJudgement.threshold(rule, 90, true).firing()).isTrue();
        assertThat(AlertJudgement.threshold(rule, 90, false).firing()).isFalse();
        assertThat(AlertJudgement.threshold(rule, 80, true).firing()).isFalse();
        AlertRule below = rule(Kind.THRESHOLD, Direction.BELOW, 10L, 20L);
        assertThat(AlertJudgement.threshold(below, 9, false).firing()).isTrue();
        assertThat(AlertJudgement.threshold(below, 15, true).firing()).isTrue();
        assertThat(AlertJudgement.threshold(below, 20, true).firing()).isFalse();
    }

    @Test
    void oneOddWeekDoesNotMoveWhatIsUsual() {
        AlertRule rule = rule(Kind.ANOMALY, Direction.EITHER, null, null);
        long[] before = {100, 104, 97, 900, 101, 99, 103, 98};
        AlertJudgement usual = AlertJudgement.anomaly(rule, 120, before);
        assertThat(usual.expected()).isBetween(100.0, 102.0);
        assertThat(usual.firing()).isFalse();
        assertThat(AlertJudgement.anomaly(rule, 300, before).firing()).isTrue();
        assertThat(AlertJudgement.anomaly(rule, 10, before).firing()).isTrue();
        AlertRule above = rule(Kind.ANOMALY, Direction.ABOVE, null, null);
        assertThat(AlertJudgement.anomaly(above, 10, before).firing()).isFalse();
    }

    @Test
    void countsMayVaryByChance() {
        AlertRule rule = rule(Kind.ANOMALY, Direction.EITHER, null, null);
        long[] same = {4, 4, 4, 4};
        assertThat(AlertJudgement.anomaly(rule, 9, same).firing()).isFalse();
        assertThat(AlertJudgement.anomaly(rule, 40, same).firing()).isTrue();
    }

    private static AlertRule rule(Kind kind, Direction direction, @Nullable Long threshold, @Nullable Long clearAt) {
        return new AlertRule(
                kind, Measure.ORDERS, List.of(), 1, direction, threshold, clearAt, null, "UTC", "EUR", null);
    }
}

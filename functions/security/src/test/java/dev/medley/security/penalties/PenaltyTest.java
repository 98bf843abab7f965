package dev.medley.security.penalties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PenaltyTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final BotScore SCORE = new BotScore("203.0.113.7", 100, 80, List.of("scans-paths"));

    @Test
    void itGetsWorseStepByStepAndBansGetLongerUpToADay() {
        Penalty penalty = Penalty.first(UUID.randomUUID(), SCORE, NOW);
        assertThat(penalty.level()).isEqualTo(PenaltyLevel.WARNED);
        assertThat(lasts(penalty)).isEqualTo(Duration.ofMinutes(15));
        penalty = penalty.worse(SCORE, NOW);
        assertThat(penalty.level()).isEqualTo(PenaltyLevel.SLOWED);
        assertThat(lasts(penalty)).isEqualTo(Duration.ofMinutes(30));
        for (int hours : List.of(1, 2, 4, 8, 16, 24, 24)) {
            penalty = penalty.worse(SCORE, NOW);
            assertThat(penalty.level()).isEqualTo(PenaltyLevel.BANNED);
            assertThat(lasts(penalty)).isEqualTo(Duration.ofHours(hours));
        }
    }

    @Test
    void whoseWasLiftedBeginsWithAWarning() {
        Penalty lifted =
                Penalty.first(UUID.randomUUID(), SCORE, NOW).worse(SCORE, NOW).lifted(NOW);
        assertThat(lifted.until()).isEqualTo(NOW);
        assertThat(lifted.worse(SCORE, NOW).level()).isEqualTo(PenaltyLevel.WARNED);
    }

    @Test
    void itIsForgottenADayAfterItEnded() {
        Penalty penalty = Penalty.first(UUID.randomUUID(), SCORE, NOW);
        assertThat(penalty.isForgotten(penalty.until().plus(Duration.ofHours(24))))
                .isFalse();
        assertThat(penalty.isForgotten(penalty.until().plus(Duration.ofHours(25))))
                .isTrue();
    }

    private static Duration lasts(Penalty penalty) {
        return Duration.between(penalty.since(), penalty.until());
    }
}

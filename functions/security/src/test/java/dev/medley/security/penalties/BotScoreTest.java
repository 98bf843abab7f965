package dev.medley.security.penalties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotScoreTest {

    @ParameterizedTest
    @CsvSource({
        // requests, refused, throttled, unknown paths, wrong credentials, scripted, fingerprints
        "2000, 0, 0, 0, 0, 2000, 1",
        "300, 300, 0, 0, 0, 300, 1",
        "4000, 100, 0, 5, 5, 100, 40",
        "100, 30, 30, 0, 0, 0, 3",
        "3000, 60, 0, 0, 60, 0, 40"
    })
    void whatPeopleAndTheirProgramsMayDoIsNotPenalized(
            long requests, long refused, long throttled, long paths, long wrong, long scripted, long clients) {
        assertThat(score(requests, refused, throttled, paths, wrong, scripted, clients)
                        .isPenalized())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "50, 40, 0, 30, 0, 0, 1, scans-paths",
        "40, 25, 0, 0, 25, 0, 1, guesses-passwords",
        "100, 90, 80, 0, 0, 0, 1, ignores-limits",
        "5000, 3000, 3000, 0, 0, 0, 1, sends-many"
    })
    void whatHostileProgramsDoIs(
            long requests,
            long refused,
            long throttled,
            long paths,
            long wrong,
            long scripted,
            long clients,
            String reason) {
        BotScore score = score(requests, refused, throttled, paths, wrong, scripted, clients);
        assertThat(score.isPenalized()).isTrue();
        assertThat(score.reasons()).contains(reason);
    }

    @Test
    void itIsAHundredAtMost() {
        assertThat(score(9_000, 9_000, 9_000, 9_000, 9_000, 9_000, 9_000).score())
                .isEqualTo(100);
    }

    private static BotScore score(
            long requests, long refused, long throttled, long paths, long wrong, long scripted, long clients) {
        return BotScore.of(new NetworkBehavior(
                "203.0.113.7", Duration.ofMinutes(5), requests, refused, throttled, paths, wrong, scripted, clients));
    }
}

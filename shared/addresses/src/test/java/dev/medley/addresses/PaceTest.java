package dev.medley.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void oneRequestOfANetworkGoesOnEveryTwoSeconds() {
        assertThat(pace.delay("203.0.113.7", NOW)).isZero();
        assertThat(pace.delay("203.0.113.7", NOW.plusMillis(500))).isEqualTo(Duration.ofMillis(1_500));
        assertThat(pace.delay("203.0.113.8", NOW.plusMillis(500))).isZero();
        assertThat(pace.delay("203.0.113.7", NOW.plusSeconds(2))).isZero();
        assertThat(pace.delay("203.0.113.7", NOW.plusSeconds(3))).isEqualTo(Duration.ofSeconds(1));
    }
}

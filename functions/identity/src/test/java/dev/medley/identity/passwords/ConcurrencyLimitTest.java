package dev.medley.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

    private final ConcurrencyLimit limit = new ConcurrencyLimit(1, Duration.ofMillis(1));

    @Test
    void whoFindsNoPlaceIsToldWhenToComeBack() {
        limit.run(() -> {
            assertThatThrownBy(() -> limit.run(() -> "never")).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("too-busy");
                assertThat(refusal.kind().status()).isEqualTo(503);
                assertThat(refusal.retryAfter()).isPresent();
            });
            return "";
        });
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        assertThatThrownBy(() -> limit.run(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(limit.<String>run(() -> "done")).isEqualTo("done");
    }
}

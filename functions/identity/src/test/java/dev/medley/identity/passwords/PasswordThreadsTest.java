package dev.medley.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PasswordThreadsTest {

    private final PasswordThreads threads = new PasswordThreads(1, Duration.ofMillis(1));

    @Test
    void whoFindsNoPlaceIsToldWhenToComeBack() {
        threads.inOneTurn(() -> {
            assertThatThrownBy(this::elsewhere).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("too-busy");
                assertThat(refusal.kind().status()).isEqualTo(503);
                assertThat(refusal.retryAfter()).isPresent();
            });
            return "";
        });
    }

    @Test
    void workThatFailsGivesItsPlaceBack() {
        assertThatThrownBy(() -> threads.run(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(threads.<String>run(() -> "done")).isEqualTo("done");
    }

    @Test
    void whatNeedsTheThreadsAgainAndAgainTakesOneTurn() {
        String done = threads.inOneTurn(() -> threads.run(() -> "a") + threads.run(() -> "b"));
        assertThat(done).isEqualTo("ab");
    }

    @Test
    void nothingIsDoneOnAVirtualThread() throws Exception {
        AtomicBoolean virtual = new AtomicBoolean(true);
        Thread.ofVirtual()
                .start(() ->
                        virtual.set(threads.run(() -> Thread.currentThread().isVirtual())))
                .join();
        assertThat(virtual).isFalse();
    }

    /** What somebody else asks for, on a thread of their own. */
    private void elsewhere() throws Throwable {
        try {
            CompletableFuture.runAsync(() -> threads.run(() -> "never")).join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }
}

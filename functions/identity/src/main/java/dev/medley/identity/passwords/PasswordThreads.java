package dev.medley.identity.passwords;

import dev.medley.kernel.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A few threads for what keeps a processor busy for long. Requests are answered on virtual threads, which nothing takes a
 * processor away from; so such work runs on threads that the system shares processors between, one fewer than there are
 * processors, and whoever needs none of it goes on meanwhile. Who waits too long for a turn is asked to come back.
 */
@Singleton
final class PasswordThreads {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ScopedValue<Boolean> turn = ScopedValue.newInstance();
    private final Semaphore turns;
    private final Duration longestWait;
    private final ExecutorService threads;

    @Inject
    PasswordThreads() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), LONGEST_WAIT);
    }

    PasswordThreads(int number, Duration longestWait) {
        this.turns = new Semaphore(number, true);
        this.longestWait = longestWait;
        this.threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().name("password-", 0).daemon().factory());
    }

    /**
     * Does work on the caller's thread, all of whose calls of {@link #run} together take one turn.
     *
     * @throws Refusal {@code too-busy} where there is none for too long
     */
    <T> T inOneTurn(Supplier<T> work) {
        if (turn.isBound()) {
            return work.get();
        }
        take();
        try {
            return ScopedValue.where(turn, true).call(work::get);
        } finally {
            turns.release();
        }
    }

    /** Does work on one of the threads. Nobody who holds a transaction calls it: it holds a connection all the while. */
    <T> T run(Supplier<T> work) {
        return inOneTurn(() -> join(CompletableFuture.supplyAsync(work, threads)));
    }

    private void take() {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.unavailable(
                        "too-busy", "Too many ask for this right now; try again shortly.", LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end even when interrupted, since the work goes on, too, and has the turn until then. */
    private static <T> T join(CompletableFuture<T> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}

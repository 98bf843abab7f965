package dev.medley.models.voice;

import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a few tasks run at a time, and stops one that has not come to its end by the deadline, waiting included. */
final class Turns {

    private final Semaphore places;
    private final Duration deadline;

    Turns(int places, Duration deadline) {
        this.places = new Semaphore(places, true);
        this.deadline = deadline;
    }

    <T> T run(Callable<T> task) {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            if (!places.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ModelFailure(Kind.UNAVAILABLE, "Too many texts wait to be spoken.");
            }
            var running = new FutureTask<>(task);
            Thread.ofPlatform().daemon().name("flite").start(() -> leaveAfter(running));
            return await(running, end - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Kind.UNAVAILABLE, "Speaking was interrupted.", e);
        }
    }

    /** The place is free when the task has really ended, not when its caller has given it up. */
    private void leaveAfter(Runnable running) {
        try {
            running.run();
        } finally {
            places.release();
        }
    }

    private static <T> T await(FutureTask<T> running, long nanos) throws InterruptedException {
        try {
            return running.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The text was not spoken in time.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            running.cancel(true);
        }
    }
}

package dev.medley.models.audio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something costly that threads share: made at its first use, closed when idle, made again when used again. */
final class OnDemand<T extends AutoCloseable> implements AutoCloseable {
    private final Supplier<T> maker;
    private final InstantSource clock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable T value;
    private volatile Instant lastUse = Instant.MIN;

    OnDemand(Supplier<T> maker, InstantSource clock) {
        this.maker = maker;
        this.clock = clock;
    }

    /** Lets the work have the value, which stays open as long as the work goes on. */
    <R> R use(Function<T, R> work) {
        T held = acquire();
        try {
            return work.apply(held);
        } finally {
            lastUse = clock.instant();
            lock.readLock().unlock();
        }
    }

    private T acquire() {
        lock.readLock().lock();
        while (value == null) {
            lock.readLock().unlock();
            make();
            lock.readLock().lock();
        }
        return value;
    }

    private void make() {
        lock.writeLock().lock();
        try {
            if (value == null) {
                value = maker.get();
                lastUse = clock.instant();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Closes the value unless it is in use or was used within this time; says whether it did. */
    boolean closeIfIdleFor(Duration time) {
        if (!lock.writeLock().tryLock()) {
            return false;
        }
        try {
            boolean idle = value != null && !clock.instant().isBefore(lastUse.plus(time));
            if (idle) {
                close();
            }
            return idle;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Waits for the work under way, then closes the value. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (value != null) {
                close(value);
                value = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static void close(AutoCloseable value) {
        try {
            value.close();
        } catch (Exception broken) {
            throw new IllegalStateException("A model could not be closed", broken);
        }
    }
}

package dev.medley.embedded;

import dev.medley.models.audio.AudioModels;
import dev.medley.models.embedding.BgeEmbedder;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Gives back the memory of models that nobody has asked for a while; the functions of the twin share one set of them. */
final class IdleModels implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private IdleModels() {
        ScheduledFuture<?> _ =
                timer.scheduleWithFixedDelay(IdleModels::unloadIdle, IDLE.toSeconds(), 10, TimeUnit.SECONDS);
    }

    private static void unloadIdle() {
        AudioModels.shared().unloadIdleFor(IDLE);
        boolean _ = BgeEmbedder.shared().unloadIdleFor(IDLE);
    }

    static IdleModels unload() {
        return new IdleModels();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

package dev.medley.emulators;

import dev.medley.topology.Schedule;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EventBridge Scheduler on a laptop: calls each function's schedule handler when the topology says so. */
public final class Scheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final long FIRST_SECONDS = 20;

    private final ScheduledExecutorService ticks = Executors.newScheduledThreadPool(
            1, Thread.ofVirtual().name("scheduler-", 0).factory());

    private Scheduler() {}

    public static Scheduler start(List<FunctionRuntime> functions) {
        Scheduler scheduler = new Scheduler();
        functions.forEach(
                function -> function.function().schedules().forEach(schedule -> scheduler.add(function, schedule)));
        return scheduler;
    }

    private void add(FunctionRuntime function, Schedule schedule) {
        long every = schedule.every().toSeconds();
        ScheduledFuture<?> _ =
                ticks.scheduleAtFixedRate(() -> tick(function, schedule), FIRST_SECONDS, every, TimeUnit.SECONDS);
    }

    private static void tick(FunctionRuntime function, Schedule schedule) {
        try {
            function.tick(schedule.name());
        } catch (Throwable e) { // whatever came out of it, the next time must come
            LOG.error("The schedule {} failed", schedule.name(), e);
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}

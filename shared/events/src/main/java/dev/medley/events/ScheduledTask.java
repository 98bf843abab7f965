package dev.medley.events;

import java.util.function.BooleanSupplier;

/** Runs when its schedule says so; may run twice, or late. */
public interface ScheduledTask {

    /** The schedule's name in the topology. */
    String schedule();

    void run();

    /** Does some of what there is to do until nothing is left, or so many times; what is left then, the next run does. */
    static void repeat(int most, BooleanSupplier some) {
        int times = 0;
        while (times < most && some.getAsBoolean()) {
            times++;
        }
    }
}

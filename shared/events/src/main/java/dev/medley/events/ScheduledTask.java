package dev.medley.events;

/** Runs when its schedule says so; may run twice, or late. */
public interface ScheduledTask {

    /** The schedule's name in the topology. */
    String schedule();

    void run();
}

package dev.medley.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One line a step: what it does, then a tick, what came of it, and how long it took. */
final class StepPrinter {

    private final PrintStream out;
    private final boolean live;
    private Instant start = Instant.now();

    StepPrinter(PrintStream out) {
        this.out = out;
        this.live = Boolean.getBoolean("medley.terminal");
    }

    void begin(String what) {
        start = Instant.now();
        if (live) {
            out.print("  \u2026 " + what + "\r");
            out.flush();
        }
    }

    void done(String what) {
        long millis = Duration.between(start, Instant.now()).toMillis();
        String time = millis < 1000 ? millis + " ms" : "%.1f s".formatted(millis / 1000.0);
        out.println("  \u2713 %-72s %8s".formatted(what, time));
    }
}

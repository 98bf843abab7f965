package dev.medley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** CPU time of the calling thread, for what cannot be repeated on the same thing as JMH would. */
final class CallingThread {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CallingThread() {}

    static double cpuMillis(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    static void printHead() {
        System.out.println("CPU ms: lower quartile, median, upper quartile, mean");
    }

    static void print(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-34s %6.2f %6.2f %6.2f %6.2f%n",
                what,
                sorted[sorted.length / 4],
                sorted[sorted.length / 2],
                sorted[sorted.length * 3 / 4],
                Arrays.stream(sorted).average().orElseThrow());
    }
}

package dev.medley.topology;

import java.time.Duration;

/**
 * How big a Lambda is.
 *
 * @param memoryMb memory; one whole core comes with 1,769 MB
 * @param timeout when a call is given up
 * @param diskMb room for temporary files, from the 512 MB that cost nothing
 */
public record Size(int memoryMb, Duration timeout, int diskMb) {

    private static final int FREE_DISK_MB = 512;

    public Size(int memoryMb, Duration timeout) {
        this(memoryMb, timeout, FREE_DISK_MB);
    }

    /** Answers requests: one core, and an answer before API Gateway gives up at 29 s. */
    public static final Size API = new Size(1769, Duration.ofSeconds(20));

    /** Handles messages that need little more than the database. */
    public static final Size LIGHT_WORKER = new Size(1024, Duration.ofSeconds(30));

    /** Runs models or decodes sound. */
    public static final Size MODEL_WORKER = new Size(3538, Duration.ofMinutes(10));
}

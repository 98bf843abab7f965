package dev.medley.metrics;

/**
 * One number of a sample.
 *
 * @param name a noun, such as {@code duration} or {@code errors}
 * @param value of durations in milliseconds
 */
public record Metric(String name, Kind kind, double value) {

    /** How numbers of several samples are put together. */
    public enum Kind {
        /** How many more: added up. */
        COUNT,
        /** How long something took: spread. */
        DURATION,
        /** How much there is now: the newest counts. */
        LEVEL
    }
}

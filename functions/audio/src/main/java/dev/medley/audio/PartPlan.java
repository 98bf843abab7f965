package dev.medley.audio;

/**
 * How a file is cut into parts: all of {@link #PART_BYTES}, the last of what remains. Parts count from 1, as in S3.
 *
 * @param sizeBytes of the whole file
 */
public record PartPlan(long sizeBytes) {

    /** S3 wants at least 5 MiB for all but the last. */
    public static final long PART_BYTES = 8L << 20;

    public int count() {
        return Math.toIntExact(Math.ceilDiv(sizeBytes, PART_BYTES));
    }

    public boolean has(int number) {
        return number >= 1 && number <= count();
    }

    /** How many bytes a part has. */
    public long bytesOf(int number) {
        return number < count() ? PART_BYTES : sizeBytes - (count() - 1) * PART_BYTES;
    }
}

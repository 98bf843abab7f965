package dev.medley.catalog.bulk;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of products that is to be taken into the catalogue.
 *
 * @param address where it was asked for from
 * @param rows how many the file has; null until it has been read
 * @param job null until it is started
 */
public record ProductImport(
        UUID id,
        UUID actorId,
        String address,
        Order order,
        @Nullable Integer rows,
        @Nullable JobState job,
        Counts counts,
        Instant createdAt) {

    /** How many bytes a file has at most. */
    public static final long MOST_BYTES = 128L << 20;

    /** How many rows it has at most. */
    public static final int MOST_ROWS = 200_000;

    /**
     * What is to be imported.
     *
     * @param isDryRun whether nothing is changed, and only said what would be
     */
    public record Order(ProductFileFormat format, long sizeBytes, boolean isDryRun) {}

    /** How far the job is. */
    public record JobState(
            UUID jobId,
            JobStatus status,
            int percent,
            @Nullable JobError error) {}

    /** How many rows came out how. */
    public record Counts(int created, int updated, int unchanged, int failed) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Where the file lies. */
    public String key() {
        return "imports/" + id;
    }
}

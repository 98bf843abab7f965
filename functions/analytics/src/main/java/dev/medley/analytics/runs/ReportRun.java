package dev.medley.analytics.runs;

import dev.medley.analytics.reports.ReportQuestion;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made into a file, as it was when that was asked for.
 *
 * @param reportId null when the report is gone
 * @param file null until it is there
 */
public record ReportRun(
        UUID id,
        @Nullable UUID reportId,
        UUID accountId,
        String name,
        ReportQuestion question,
        ReportFormat format,
        RunState job,
        @Nullable RunFile file,
        Instant createdAt) {

    /** The job that makes it. */
    public record RunState(
            UUID jobId,
            JobStatus status,
            int percent,
            @Nullable JobError error) {}

    /**
     * The file in the object store, and what it is about.
     *
     * @param to the day after the last
     * @param complete whether all of these days were summed up
     * @param summary its first rows, as people read them
     */
    public record RunFile(
            int rows,
            long sizeBytes,
            LocalDate from,
            LocalDate to,
            boolean complete,
            String summary,
            Instant expiresAt) {}

    /** Where the file lies; the bucket's rule for exports removes it too. */
    static String key(UUID id) {
        return "exports/analytics/" + id;
    }
}

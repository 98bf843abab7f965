package dev.medley.transcripts;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of many transcripts.
 *
 * @param file null until it is there
 */
public record TranscriptExport(
        UUID id,
        UUID ownerId,
        Selection selection,
        UUID jobId,
        JobStatus status,
        @Nullable JobError error,
        @Nullable StoredFile file,
        Instant createdAt) {

    /**
     * Which transcripts, and in which form.
     *
     * @param ids empty for all within the times
     */
    @Serdeable
    public record Selection(
            TranscriptFormat format,
            List<UUID> ids,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** The file in the object store. */
    public record StoredFile(String name, String contentType, int items, long sizeBytes, Instant expiresAt) {}

    /** Where the file lies. */
    String key() {
        return "transcript-exports/" + id;
    }
}

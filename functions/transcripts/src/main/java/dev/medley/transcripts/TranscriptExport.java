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
            @Nullable Instant until) {

        Layout layout() {
            if (format == TranscriptFormat.CSV) {
                return Layout.TABLE;
            }
            return ids.size() == 1 ? Layout.FILE : Layout.ARCHIVE;
        }
    }

    /** What the transcripts are within the file: its rows, all of it, or files in a zip. */
    enum Layout {
        TABLE,
        FILE,
        ARCHIVE
    }

    /** The file in the object store. */
    public record StoredFile(String name, String contentType, int items, long sizeBytes, Instant expiresAt) {}

    /** What the file is called where it is saved. */
    String fileName() {
        String day = createdAt.toString().substring(0, 10);
        return switch (selection.layout()) {
            case TABLE -> "transcripts-" + day + ".csv";
            case FILE ->
                "transcript-" + selection.ids().getFirst() + "."
                        + selection.format().extension();
            case ARCHIVE -> "transcripts-" + day + ".zip";
        };
    }

    String contentType() {
        return selection.layout() == Layout.ARCHIVE
                ? "application/zip"
                : selection.format().contentType();
    }

    /** Where the file lies. */
    String key() {
        return "transcript-exports/" + id;
    }
}

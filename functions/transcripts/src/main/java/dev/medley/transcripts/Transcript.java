package dev.medley.transcripts;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text and what was made of it.
 *
 * @param text the whole, or in lists its beginning; null until its transcription has ended
 * @param result null until the work is done
 */
public record Transcript(
        TranscriptRequest request,
        @Nullable UUID transcriptionId,
        @Nullable String text,
        @Nullable TranscriptResult result,
        Standing standing) {

    /** Where the work stands. */
    public record Standing(
            JobStatus status,
            @Nullable JobError error,
            @Nullable Instant finishedAt) {}

    public UUID id() {
        return request.id();
    }
}

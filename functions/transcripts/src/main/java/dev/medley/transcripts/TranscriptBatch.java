package dev.medley.transcripts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many texts that were asked for at once, and how many of them stand where. */
public record TranscriptBatch(UUID id, @Nullable String title, Counts counts, Instant createdAt) {

    /** How many items there are, and of them how many are queued, running ... and were refused. */
    public record Counts(int items, int queued, int running, int succeeded, int failed, int cancelled, int refused) {

        /** How much of it is over. */
        public int percent() {
            return items == 0 ? 100 : 100 * (items - queued - running) / items;
        }
    }

    /**
     * One of its items: a transcript, or the refusal of one.
     *
     * @param status null of what was refused
     */
    public record Item(
            int position,
            @Nullable UUID transcriptId,
            @Nullable UUID jobId,
            @Nullable String status,
            @Nullable String errorCode,
            @Nullable String errorDetail) {}
}

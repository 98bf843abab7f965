package dev.medley.predictions.batches;

import dev.medley.recordings.TaskBatch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many recordings that predictions were asked of at once, and how many of these stand where. */
public record PredictionBatch(UUID id, @Nullable String title, Counts counts, Instant createdAt) {

    /** How many items there are, and of them how many are queued, running ... and were refused. */
    public record Counts(int items, int queued, int running, int succeeded, int failed, int cancelled, int refused) {

        /** How much of it is over. */
        public int percent() {
            return items == 0 ? 100 : 100 * (items - queued - running) / items;
        }
    }

    /**
     * One of its items: a prediction, or the refusal of one.
     *
     * @param status null of what was refused or deleted
     * @param dominant null until it is made, and where no emotion is named
     * @param abstained null until it is made
     */
    public record Item(
            int position,
            UUID recordingId,
            @Nullable UUID predictionId,
            @Nullable UUID jobId,
            @Nullable String status,
            @Nullable String errorCode,
            @Nullable String errorDetail,
            @Nullable String dominant,
            @Nullable Boolean abstained) {

        boolean isOpen() {
            return "queued".equals(status) || "running".equals(status);
        }

        boolean isUndone() {
            return "failed".equals(status) || "cancelled".equals(status);
        }
    }

    /** What was accepted at once: the new batch, and what came of each recording. */
    public record Accepted(UUID id, TaskBatch outcomes) {}
}

package dev.medley.predictions.exports;

import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which predictions a file holds; what is null or empty does not matter.
 *
 * @param to the moment after the last
 */
@Serdeable
public record PredictionSelection(
        PredictionExportFormat format,
        List<UUID> ids,
        @Nullable UUID recordingId,
        @Nullable Instant from,
        @Nullable Instant to) {

    public PredictionSelection {
        ids = List.copyOf(ids);
        if (from != null && to != null && !from.isBefore(to)) {
            throw Refusal.invalid("time-range-invalid", "/from", "The period ends before it begins.");
        }
    }

    /** Whether there is a file for each prediction, which are put into an archive. */
    boolean isArchived() {
        return format.isOfOne() && ids.size() != 1;
    }
}

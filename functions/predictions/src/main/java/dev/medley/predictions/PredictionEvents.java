package dev.medley.predictions;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces; the subject is the prediction. */
public sealed interface PredictionEvents extends EventData {

    @EventType("prediction.requested")
    @Serdeable
    record PredictionRequested(UUID jobId, UUID recordingId) implements PredictionEvents {}

    /**
     * A prediction is made, or never will be.
     *
     * @param dominant the emotion heard most; null when there is none, or no result
     */
    @EventType("prediction.finished")
    @Serdeable
    record PredictionFinished(
            UUID recordingId, JobStatus status, @Nullable String dominant) implements PredictionEvents {}

    /** A recording was deleted, and its predictions with it; the subject is the recording. */
    @EventType("prediction.removed-with-recording")
    @Serdeable
    record PredictionsRemoved(int predictions) implements PredictionEvents {}

    /** A file of predictions is to be written. */
    @EventType("prediction-export.requested")
    @Serdeable
    record PredictionExportRequested(UUID jobId) implements PredictionEvents {}

    /** A file of predictions is there, or never will be. */
    @EventType("prediction-export.finished")
    @Serdeable
    record PredictionExportFinished(JobStatus status) implements PredictionEvents {}
}

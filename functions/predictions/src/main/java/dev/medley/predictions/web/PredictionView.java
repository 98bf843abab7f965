package dev.medley.predictions.web;

import dev.medley.jobs.JobError;
import dev.medley.models.Model;
import dev.medley.predictions.AppliedBaseline;
import dev.medley.predictions.CautionView;
import dev.medley.predictions.Prediction;
import dev.medley.predictions.PredictionParts;
import dev.medley.predictions.PredictionSpeaker;
import dev.medley.predictions.PredictionUtterance;
import dev.medley.predictions.PredictionWindow;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskProgress;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What the voice in a recording expresses")
record PredictionView(
        UUID id,
        UUID recordingId,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        @Schema(description = "The emotion that the voice expresses above all; null when none should be named")
        @Nullable
        String dominant,

        @Schema(description = "How probable each emotion is, 0 to 1, by its name")
        Map<String, Double> probabilities,

        @Schema(description = "The same over time") List<TimelineSegment> timeline,

        @Schema(description = "Each stretch of speech between two pauses by itself; lists leave it empty")
        List<PredictionUtterance> utterances,

        @Schema(description = "Each by itself, where windows were asked for; lists leave it empty")
        List<PredictionWindow> windows,

        @Schema(
                description =
                        "Each channel by itself, where channels were to be separate, with its own timeline and windows; lists leave it empty")
        List<PredictionSpeaker> speakers,

        @Nullable @Schema(description = "Null where it was not asked for, and where each speaker has their own")
        AppliedBaseline baseline,

        @Schema(description = "What was asked for") WantedOptions options,

        @Schema(description = "True when no emotion is named on purpose; the warnings say why")
        boolean abstained,

        List<CautionView> warnings,
        @Nullable JobError error,

        @Nullable Model model,

        Instant createdAt,
        @Nullable Instant finishedAt) {

    static PredictionView of(Prediction prediction) {
        TaskProgress taskProgress = prediction.progress();
        AnalysisTask analysisTask = taskProgress.task();
        Verdict verdict = prediction.verdict();
        PredictionParts parts = prediction.parts();
        return new PredictionView(
                analysisTask.id(),
                analysisTask.recordingId(),
                analysisTask.jobId(),
                taskProgress.status().label(),
                verdict == null ? null : verdict.dominant(),
                verdict == null ? Map.of() : verdict.probabilities(),
                parts.timeline(),
                parts.allUtterances(),
                parts.windows(),
                parts.speakers(),
                parts.baseline(),
                WantedOptions.of(prediction.options()),
                verdict != null && verdict.abstained(),
                verdict == null ? List.of() : verdict.warnings(),
                taskProgress.error(),
                verdict == null ? null : verdict.model(),
                analysisTask.createdAt(),
                taskProgress.finishedAt());
    }
}

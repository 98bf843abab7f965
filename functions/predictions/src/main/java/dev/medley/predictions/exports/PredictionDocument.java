package dev.medley.predictions.exports;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.models.Model;
import dev.medley.predictions.AppliedBaseline;
import dev.medley.predictions.CautionView;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionParts;
import dev.medley.predictions.PredictionSpeaker;
import dev.medley.predictions.PredictionUtterance;
import dev.medley.predictions.PredictionWindow;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import dev.medley.predictions.corrections.EmotionCorrection;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prediction as JSON in a file: member for member what the API answers, and the owner's correction. */
@Serdeable
record PredictionDocument(
        UUID id,
        UUID recordingId,
        UUID jobId,
        String status,
        @Nullable String dominant,
        Map<String, Double> probabilities,
        List<TimelineSegment> timeline,
        List<PredictionUtterance> utterances,
        List<PredictionWindow> windows,
        List<PredictionSpeaker> speakers,
        @Nullable AppliedBaseline baseline,
        PredictionOptions options,
        boolean abstained,
        List<CautionView> warnings,
        @Nullable JobError error,
        Model model,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Correction correction) {

    /** What the owner says that was really expressed. */
    @Serdeable
    record Correction(String emotion, @Nullable String note, Instant createdAt, Instant updatedAt) {}

    static PredictionDocument of(ExportedPrediction exported) {
        MadePrediction prediction = exported.prediction();
        Verdict verdict = prediction.verdict();
        PredictionParts parts = prediction.parts();
        return new PredictionDocument(
                prediction.id(),
                prediction.recordingId(),
                prediction.jobId(),
                JobStatus.SUCCEEDED.label(),
                verdict.dominant(),
                verdict.probabilities(),
                parts.timeline(),
                parts.allUtterances(),
                parts.windows(),
                parts.speakers(),
                parts.baseline(),
                prediction.options(),
                verdict.abstained(),
                verdict.warnings(),
                null,
                verdict.model(),
                prediction.createdAt(),
                prediction.finishedAt(),
                correction(exported));
    }

    private static @Nullable Correction correction(ExportedPrediction exported) {
        EmotionCorrection correction = exported.correction();
        String emotion = exported.correctedEmotion();
        return correction == null || emotion == null
                ? null
                : new Correction(emotion, correction.note(), correction.createdAt(), correction.updatedAt());
    }
}

package dev.medley.speech.web;

import dev.medley.jobs.JobError;
import dev.medley.models.HintedSpeech.HintUse;
import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.RecognizedSpeech;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskProgress;
import dev.medley.speech.HeardSpeech;
import dev.medley.speech.Transcription;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is said in a recording")
record TranscriptionView(
        UUID id,
        UUID recordingId,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        @Schema(description = "Empty where nobody speaks, until it is made, and in lists")
        String text,

        @Nullable Language language,

        @Schema(description = "Stretches of speech between pauses; none until they are made, and in lists")
        List<TranscriptionSegmentView> segments,

        @Schema(description = "Where somebody speaks and nothing is written, and why")
        List<WithheldView> withheld,

        @Schema(description = "What is masked, by kind; empty in lists")
        List<RedactionView> redactions,

        @Schema(
                description =
                        "What was done with the vocabulary: the model was told it, words that it was not sure of were"
                                + " compared with it, or nothing; null where there was none",
                type = "string",
                allowableValues = {"unused", "told", "compared"})
        @Nullable
        String vocabularyUse,

        @Schema(description = "Words that were taken for names and terms of the vocabulary; empty in lists")
        List<CorrectionView> corrections,

        @Schema(description = "What can be said of how well it is written down; null until it is made, and in lists")
        @Nullable
        QualityView quality,

        @Nullable JobError error,

        @Schema(description = "Who gave the answer") @Nullable
        Model model,

        Instant createdAt,
        @Nullable Instant finishedAt) {

    static TranscriptionView of(Transcription transcription) {
        TaskProgress taskProgress = transcription.progress();
        AnalysisTask analysisTask = taskProgress.task();
        HeardSpeech heard = transcription.heard();
        RecognizedSpeech content = transcription.content();
        return new TranscriptionView(
                analysisTask.id(),
                analysisTask.recordingId(),
                analysisTask.jobId(),
                taskProgress.status().label(),
                content == null ? "" : content.text(),
                content == null ? null : content.language(),
                heard == null ? List.of() : TranscriptionSegmentView.of(heard),
                heard == null
                        ? List.of()
                        : heard.withheld().stream().map(WithheldView::of).toList(),
                heard == null ? List.of() : RedactionView.of(heard.redactions()),
                vocabularyUse(heard),
                heard == null
                        ? List.of()
                        : heard.corrections().stream().map(CorrectionView::of).toList(),
                content == null || content.segments().isEmpty() ? null : QualityView.of(content.segments()),
                taskProgress.error(),
                content == null ? null : content.model(),
                analysisTask.createdAt(),
                taskProgress.finishedAt());
    }

    private static @Nullable String vocabularyUse(@Nullable HeardSpeech heard) {
        HintUse use = heard == null ? null : heard.vocabularyUse();
        return use == null ? null : use.name().toLowerCase(Locale.ROOT);
    }
}

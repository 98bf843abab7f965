package dev.medley.speech.evaluation.web;

import dev.medley.speech.evaluation.AlignmentStep;
import dev.medley.speech.evaluation.AlignmentStep.Edit;
import dev.medley.speech.evaluation.ComparedWord;
import dev.medley.speech.evaluation.TranscriptionEvaluation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "TranscriptionEvaluation", description = "How far a transcription is from what was said")
record EvaluationView(
        @Schema(
                description =
                        "Substitutions, deletions and insertions by words of the reference (WER); it can be more than 1")
        double wordErrorRate,

        @Schema(description = "The same of characters (CER)")
        double characterErrorRate,

        int referenceWords,
        int hits,
        int substitutions,
        int deletions,
        int insertions,

        @Schema(description = "Both texts side by side, word by word")
        List<StepView> alignment) {

    @Serdeable
    @Schema(name = "AlignmentStep")
    record StepView(
            @Schema(
                    type = "string",
                    allowableValues = {"hit", "substitution", "deletion", "insertion"})
            String edit,

            @Nullable String reference,
            @Nullable String hypothesis,

            @Schema(description = "When the written word is heard") @Nullable
            Long startMs,

            @Nullable Long endMs) {

        static StepView of(AlignmentStep step) {
            ComparedWord said = step.reference();
            ComparedWord written = step.hypothesis();
            return new StepView(
                    step.edit().name().toLowerCase(Locale.ROOT),
                    said == null ? null : said.text(),
                    written == null ? null : written.text(),
                    written == null ? null : written.startMs(),
                    written == null ? null : written.endMs());
        }
    }

    static EvaluationView of(TranscriptionEvaluation evaluation) {
        return new EvaluationView(
                rounded(evaluation.wordErrorRate()),
                rounded(evaluation.characterErrorRate()),
                evaluation.referenceWords(),
                evaluation.count(Edit.HIT),
                evaluation.count(Edit.SUBSTITUTION),
                evaluation.count(Edit.DELETION),
                evaluation.count(Edit.INSERTION),
                evaluation.steps().stream().map(StepView::of).toList());
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10_000) / 10_000.0;
    }
}

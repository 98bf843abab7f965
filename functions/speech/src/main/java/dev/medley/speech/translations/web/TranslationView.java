package dev.medley.speech.translations.web;

import dev.medley.jobs.JobError;
import dev.medley.models.Model;
import dev.medley.speech.translations.Translation;
import dev.medley.speech.translations.Translation.Made;
import dev.medley.speech.translations.TranslationQuality;
import dev.medley.speech.translations.TranslationUnit;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Translation", description = "What is translated, or still to be")
record TranslationView(
        UUID id,
        UUID jobId,

        @Schema(
                type = "string",
                allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
        String status,

        String sourceLanguage,
        String targetLanguage,

        @Schema(
                description =
                        "In the form of the source: a text, or a file of captions; empty until it is made, and in lists")
        String content,

        @Schema(description = "Paragraphs, segments or captions in order; none in lists")
        List<UnitView> units,

        @Nullable QualityEstimate quality,

        @Schema(description = "Whether the translator read what stands before each part") @Nullable
        Boolean contextUsed,

        @Schema(description = "Whether it could be told how formal to be; null where that was not asked") @Nullable
        Boolean formalityApplied,

        @Nullable Model model,
        @Nullable JobError error,
        Instant createdAt) {

    @Serdeable
    @Schema(name = "TranslatedUnit")
    record UnitView(@Nullable Long startMs, @Nullable Long endMs, String text) {

        static UnitView of(TranslationUnit unit) {
            return new UnitView(unit.startMs(), unit.endMs(), unit.text());
        }
    }

    @Serdeable
    @Schema(name = "TranslationQuality", description = "An estimate, without a person who knows both languages")
    record QualityEstimate(
            @Schema(description = "Letters of the translation by those of the source")
            double lengthRatio,

            @Schema(description = "Words of the glossary, and words to be kept, that the source has, part by part")
            int termsAsked,

            @Schema(description = "In how many of them the translation has what they were to become")
            int termsKept,

            @Schema(description = "How alike source and translation back are, 0 to 1; null where it was not asked")
            @Nullable
            Double backSimilarity,

            @Schema(description = "Positions of parts that should be looked at")
            List<Integer> flaggedUnits) {

        static QualityEstimate of(TranslationQuality quality) {
            return new QualityEstimate(
                    quality.lengthRatio(),
                    quality.termsAsked(),
                    quality.termsKept(),
                    quality.backSimilarity(),
                    quality.flagged());
        }
    }

    static TranslationView of(Translation translation) {
        Made made = translation.made();
        return new TranslationView(
                translation.id(),
                translation.jobId(),
                translation.status().label(),
                translation.order().source(),
                translation.order().target(),
                translation.content(),
                translation.units().stream().map(UnitView::of).toList(),
                made == null ? null : QualityEstimate.of(made.quality()),
                made == null ? null : made.isContextRead(),
                made == null ? null : made.isFormalityKept(),
                made == null ? null : made.model(),
                translation.error(),
                translation.createdAt());
    }

    /** In a list, where no texts are. */
    static TranslationView summary(Translation translation) {
        TranslationView view = of(translation);
        return new TranslationView(
                view.id,
                view.jobId,
                view.status,
                view.sourceLanguage,
                view.targetLanguage,
                "",
                List.of(),
                view.quality,
                view.contextUsed,
                view.formalityApplied,
                view.model,
                view.error,
                view.createdAt);
    }
}

package dev.medley.speech.languages.web;

import dev.medley.models.Language;
import dev.medley.models.LanguageShare;
import dev.medley.speech.languages.Dialect;
import dev.medley.speech.languages.LanguageSpan;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "LanguageDetection", description = "The languages of a text")
record LanguageDetectionView(
        @Schema(description = "The language of most of it; und where none is sure")
        Language language,

        @Schema(description = "The variety of that language; null where its words do not tell") @Nullable
        Dialect dialect,

        @Schema(description = "How much of the letters each language has, the most first")
        List<LanguageShare> shares,

        @Schema(description = "The stretches of the text in order; positions count UTF-16 units")
        List<LanguageSpan> spans) {}

package dev.medley.transcripts.web;

import dev.medley.transcripts.TextLanguage;
import dev.medley.transcripts.TranscriptResult;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "The language of a text")
record LanguageView(
        @Schema(example = "en") String code,

        @Nullable @Schema(description = "0 to 1; null where it was said rather than found out")
        Double confidence) {

    static @Nullable LanguageView of(@Nullable TranscriptResult transcriptResult) {
        TextLanguage language = transcriptResult == null ? null : transcriptResult.language();
        return language == null ? null : new LanguageView(language.code(), language.confidence());
    }
}

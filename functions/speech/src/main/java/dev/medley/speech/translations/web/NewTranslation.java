package dev.medley.speech.translations.web;

import dev.medley.models.speech.TextTranslator.Term;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is to be translated: one of text, transcriptionId and subtitles")
record NewTranslation(
        @Size(max = 50_000) @Schema(example = "Guten Morgen zusammen.") @Nullable
        String text,

        @Schema(description = "One of the caller's transcriptions; its segments keep their times") @Nullable
        UUID transcriptionId,

        @Size(max = 150_000)
        @Schema(description = "A file of captions, SubRip or WebVTT; they keep their times")
        @Nullable
        String subtitles,

        @Pattern(regexp = TAG) @Schema(description = "BCP 47; found out if absent", example = "de") @Nullable
        String sourceLanguage,

        @NotNull @Pattern(regexp = TAG) @Schema(description = "BCP 47", example = "en")
        String targetLanguage,

        @Size(max = 100) @Schema(description = "What words become") @Nullable
        List<@NotNull @Valid GlossaryTerm> glossary,

        @Size(max = 100) @Schema(description = "Words that stay as they are, such as names") @Nullable
        List<@NotBlank @Size(max = 100) String> doNotTranslate,

        @Pattern(regexp = "formal|informal") @Nullable String formality,

        @Size(max = 2_000)
        @Schema(description = "What stands before; not translated. Read by models that write")
        @Nullable
        String context,

        @Schema(description = "Whether it is translated back to see how alike both are; costs as much again") @Nullable
        Boolean checkBack) {

    private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    @Serdeable
    @Schema(name = "GlossaryTerm")
    record GlossaryTerm(
            @NotBlank @Size(max = 100) String source,
            @NotBlank @Size(max = 100) String target) {

        Term toTerm() {
            return new Term(source, target);
        }
    }

    List<Term> terms() {
        return glossary == null
                ? List.of()
                : glossary.stream().map(GlossaryTerm::toTerm).toList();
    }
}

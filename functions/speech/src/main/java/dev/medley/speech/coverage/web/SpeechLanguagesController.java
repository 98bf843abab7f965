package dev.medley.speech.coverage.web;

import dev.medley.access.Access;
import dev.medley.speech.coverage.LanguageCoverage;
import dev.medley.speech.coverage.LanguageCoverage.CoveredLanguage;
import dev.medley.speech.translations.TranslationSettings;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Controller("/api/speech/languages")
@SerdeImport(CoveredLanguage.class)
@Tag(name = "Languages")
class SpeechLanguagesController {

    private final LanguageCoverage coverage;
    private final TranslationSettings translation;

    SpeechLanguagesController(LanguageCoverage coverage, TranslationSettings translation) {
        this.coverage = coverage;
        this.translation = translation;
    }

    @Serdeable
    @Schema(name = "SpeechLanguages", description = "What there is for which language")
    record LanguagesView(
            List<CoveredLanguage> languages,

            @Schema(description = "Who translates, the first to be asked first; none where there is no translation")
            List<String> translators) {}

    @Get
    @Access("transcription:read:own")
    @Operation(
            operationId = "listSpeechLanguages",
            summary = "Which languages can be transcribed and spoken, and whose varieties are told apart",
            description = "Languages of texts are told apart for about 100, whether they stand here or not.")
    @ApiResponse(responseCode = "200", description = "The matrix")
    LanguagesView languages() {
        return new LanguagesView(coverage.all(), translation.order());
    }
}
